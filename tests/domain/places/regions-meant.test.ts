import { join } from 'node:path';
import { expect, it, test } from '@jest/globals';
import { loadCountry } from '#src/content/load-country.ts';
import { oldRegion } from '#src/domain/places/old-region.ts';
import { regionsMeant } from '#src/domain/places/regions-meant.ts';

const loaded = await loadCountry(join(import.meta.dirname, '../../../country/ml'));
if (!loaded.ok) throw new Error(loaded.error.join('\n'));
const { regions } = loaded.value;

test.each([
  ['kayes', ['kayes', 'nioro', 'kita']],
  ['koulikoro', ['koulikoro', 'dioila', 'nara']],
  ['sikasso', ['sikasso', 'bougouni', 'koutiala']],
  ['segou', ['segou', 'san']],
  ['mopti', ['mopti', 'douentza', 'bandiagara']],
  ['tombouctou', ['tombouctou', 'taoudenit']],
  ['gao', ['gao', 'menaka']],
  ['kidal', ['kidal']],
  ['bamako', ['bamako']],
  ['nioro', ['nioro']],
])('who says %s may mean %j', (named, meant) => {
  expect(regionsMeant(named, regions)).toEqual(meant);
});

it('leads back from every region of today to one of the eight of before, or Bamako', () => {
  const old = new Set(regions.map(({ id }) => oldRegion(id, regions)));
  expect([...old]).toEqual([
    'bamako',
    'kayes',
    'koulikoro',
    'sikasso',
    'segou',
    'mopti',
    'tombouctou',
    'gao',
    'kidal',
  ]);
  for (const { id } of regions) expect(regionsMeant(oldRegion(id, regions), regions)).toContain(id);
});
