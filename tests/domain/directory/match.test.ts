import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import type { Entry } from '#src/domain/directory/entry.ts';
import { matchDirectory, type MatchNeed, type Why } from '#src/domain/directory/match.ts';
import { NEEDS } from '#src/domain/directory/need.ts';
import { nearRegions } from '#src/domain/directory/near-regions.ts';
import { isFresh } from '#src/domain/referral/is-fresh.ts';
import { testContent } from '#tests/support/service.ts';
import { entryOf } from './entry-of.ts';

const NEED: MatchNeed = {
  need: 'shelter',
  region: 'gao',
  near: ['menaka'],
  cercle: null,
  country: 'ML',
  age: null,
  isChild: null,
  sex: null,
  // A Tuesday.
  now: new Date('2026-11-24T10:00:00Z'),
  calendar: { timeZone: 'Africa/Bamako', isHoliday: () => false },
  mode: 'production',
};
const OFFICE = { days: ['TU' as const], opens: '08:00', closes: '16:00', onHolidays: false };
const NIGHT = { days: ['TU' as const], opens: '20:00', closes: '06:00', onHolidays: false };

const here = entryOf({ id: 'here' }, { regions: ['gao'] });
const near = entryOf({ id: 'near' }, { regions: ['menaka'] });
const national = entryOf({ id: 'national' });
const far = entryOf({ id: 'far' }, { regions: ['kayes'] });
const unverified = entryOf({ id: 'unverified', verified: null }, { regions: ['gao'] });
const expired = entryOf({ id: 'expired', verified: { by: 'A', on: '2026-05-01' } }, { regions: ['gao'] });
const children = entryOf({ id: 'children' }, { regions: ['gao'], maximumAge: 17 });
const women = entryOf({ id: 'women' }, { regions: ['gao'], sex: 'woman' });
const police = entryOf({ id: 'police', isPolice: true }, { regions: ['gao'] });
const open = entryOf({ id: 'open' }, { regions: ['gao'], schedules: [OFFICE] });
const shut = entryOf({ id: 'shut' }, { regions: ['gao'], schedules: [NIGHT] });
const advice = entryOf({ id: 'advice' }, { needs: ['advice'] });
const abroad = entryOf({ id: 'abroad', country: 'NE' });
const gone = entryOf({ id: 'gone' }, { status: 'inactive' });
const office = entryOf({
  id: 'office',
  locations: [
    {
      id: 'o',
      name: '',
      type: 'physical',
      region: 'gao',
      cercle: 'Ansongo',
      address: '',
      latitude: null,
      longitude: null,
    },
  ],
});

const ids = (entries: readonly Entry[], need: Partial<MatchNeed> = {}): string[] =>
  matchDirectory(entries, { ...NEED, ...need }).map(({ entry }) => entry.id);

describe('who can help', () => {
  test.each<readonly [what: string, entries: readonly Entry[], need: Partial<MatchNeed>, expected: string[]]>(
    [
      ['near before far', [far, national, near, here], {}, ['here', 'near', 'national', 'far']],
      [
        'without a place, the whole country first',
        [here, national],
        { region: null, near: [] },
        ['national', 'here'],
      ],
      ['an office in the district first', [here, office], { cercle: 'Ansongo' }, ['office', 'here']],
      ['nothing unverified in production', [unverified, expired, far], {}, ['far']],
      [
        'in a demo the verified first, however far',
        [unverified, far],
        { mode: 'demo' },
        ['far', 'unverified'],
      ],
      ['those for children first for a child', [here, children], { isChild: true }, ['children', 'here']],
      ['none for children for a grown-up', [here, children], { isChild: false }, ['here']],
      ['none for children at 18', [here, children], { age: 18, isChild: true }, ['here']],
      ['those for women first for a woman', [here, women], { sex: 'woman' }, ['women', 'here']],
      ['none for women for a man', [here, women], { sex: 'man' }, ['here']],
      ['open before unknown before closed', [shut, here, open], {}, ['open', 'here', 'shut']],
      ['not police before police', [police, here], {}, ['here', 'police']],
      ['one that is not police though it has something else', [police, advice], {}, ['police', 'advice']],
      ['what another need has is left out when somebody is not police', [here, advice], {}, ['here']],
      ['only where the person is', [abroad, here], { country: 'NE' }, ['abroad']],
      ['nothing that was given up', [gone], {}, []],
    ],
  )('%s', (_what, entries, need, expected) => {
    expect(ids(entries, need)).toEqual(expected);
    expect(ids(entries.toReversed(), need)).toEqual(expected);
  });

  test.each<readonly [entry: Entry, need: Partial<MatchNeed>, why: readonly Why[]]>([
    [open, {}, ['same_region', 'open_now', 'not_police']],
    [police, {}, ['same_region', 'hours_unknown']],
    [children, { age: 9 }, ['same_region', 'for_children', 'hours_unknown', 'not_police']],
    [unverified, { mode: 'demo' }, ['same_region', 'hours_unknown', 'not_police', 'unverified']],
    [near, {}, ['near_region', 'hours_unknown', 'not_police']],
  ])('each says why', (entry, need, why) => {
    expect(matchDirectory([entry], { ...NEED, ...need })[0]?.why).toEqual(why);
  });
});

test('for anybody in any directory: nothing unverified in production, nobody of the wrong age, one that is not police', () => {
  const entry = fc
    .record({
      isPolice: fc.boolean(),
      on: fc.option(fc.constantFrom('2026-01-01', '2026-09-01', '2026-11-20', '2027-01-01')),
      needs: fc.uniqueArray(fc.constantFrom(...NEEDS), { minLength: 1 }),
      ages: fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })),
      sex: fc.constantFrom('any' as const, 'woman' as const, 'man' as const),
      regions: fc.subarray(['gao', 'menaka', 'kayes']),
    })
    .map(({ isPolice, on, needs, ages: [a, b], sex, regions }) =>
      entryOf(
        { isPolice, verified: on === null ? null : { by: 'A', on } },
        { needs, sex, regions, minimumAge: Math.min(a, b), maximumAge: Math.max(a, b) },
      ),
    );
  const need = fc.record({
    need: fc.constantFrom(...NEEDS),
    region: fc.constantFrom('gao', 'kayes', null),
    age: fc.option(fc.integer({ min: 0, max: 90 })),
    isChild: fc.option(fc.boolean()),
    sex: fc.constantFrom('woman' as const, 'man' as const, null),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), need, (entries, some) => {
      const asked = { ...NEED, ...some };
      const found = matchDirectory(entries, asked);
      for (const { entry: one, service, isVerified, why } of found) {
        expect(isVerified && isFresh(one, NEED.now)).toBe(true);
        expect(why.length).toBeGreaterThan(0);
        const [least, most] = [service.minimumAge ?? 0, service.maximumAge ?? 200];
        if (asked.age !== null) expect(least <= asked.age && asked.age <= most).toBe(true);
        else if (asked.isChild === true) expect(least).toBeLessThan(18);
        else if (asked.isChild === false) expect(most).toBeGreaterThanOrEqual(18);
      }
      const everybody = NEEDS.flatMap((each) => matchDirectory(entries, { ...asked, need: each }));
      const isOne = everybody.some((match) => !match.entry.isPolice);
      expect(found.some((match) => !match.entry.isPolice)).toBe(isOne);
    }),
    { numRuns: 500 },
  );
});

test('the regions next to one are those it came from or with', async () => {
  const { regions } = (await testContent()).country;
  expect(nearRegions('menaka', regions)).toEqual(['gao']);
  expect(nearRegions('mopti', regions)).toEqual(['douentza', 'bandiagara']);
  expect(nearRegions('nioro', regions)).toEqual(['kayes', 'kita']);
  expect(nearRegions(null, regions)).toEqual([]);
});
