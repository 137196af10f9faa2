import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { smsCostTable } from '#src/content/print-sms-costs.ts';
import { readCatalogueSources } from '#src/content/read-catalogue-sources.ts';
import { smsCosts } from '#src/content/sms-costs.ts';

const rules = {
  forbidden: { everywhere: [], namespaces: {}, asked: [], names: [] },
  placeholders: { code: 12 },
  bilingual: [],
};

function costs(fr: Record<string, string>, bm: Record<string, string>): ReturnType<typeof smsCosts> {
  return smsCosts({ locales: { fr: { a: fr }, bm: { a: bm } }, rules });
}

test.each<[string, string, string, { official: number; sent: number }, { official: number; sent: number }]>([
  ['one each', 'Oui', 'Awa', { official: 1, sent: 1 }, { official: 1, sent: 1 }],
  ['71 letters with one ɛ', 'a', `ɛ${'a'.repeat(70)}`, { official: 1, sent: 1 }, { official: 2, sent: 1 }],
  ['71 letters with one ê', `ê${'a'.repeat(70)}`, 'a', { official: 2, sent: 1 }, { official: 1, sent: 1 }],
  [
    'a placeholder at its longest',
    `{{code}}${'a'.repeat(149)}`,
    `{{code}}${'a'.repeat(148)}`,
    { official: 2, sent: 2 },
    { official: 1, sent: 1 },
  ],
])('%s', (_case, fr, bm, french, bambara) => {
  expect(costs({ x: fr }, { x: bm })).toEqual([{ key: 'a:x', costs: { fr: french, bm: bambara } }]);
});

it('leaves titles out, and says where a language has no text', () => {
  const { official, sent } = { official: 1, sent: 1 };
  const locales = { fr: { a: { choice: { yes: 'Oui' }, x: 'un' } }, bm: { a: { choice: { yes: 'Awɔ' } } } };
  expect(smsCosts({ locales, rules })).toEqual([
    { key: 'a:x', costs: { fr: { official, sent }, bm: undefined } },
  ]);
});

test('the table adds up', () => {
  const rows = costs({ x: 'un', y: `ê${'a'.repeat(70)}` }, { x: 'kelen' });
  expect(smsCostTable(rows)).toBe(
    [
      '| key | fr official | fr sent | bm official | bm sent |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| a:x | 1 | 1 | 1 | 1 |',
      '| a:y | 2 | 1 | - | - |',
      '| total | 3 | 2 | 1 | 1 |',
      '',
    ].join('\n'),
  );
});

describe('the catalogue', () => {
  it('costs at most two segments a text as it is sent, and never more than as it is written', async () => {
    const sources = await readCatalogueSources(join(import.meta.dirname, '../../locales'));
    if (!sources.ok) throw new Error(sources.error.join('\n'));
    const rows = smsCosts(sources.value);
    const dear = rows.filter(({ costs: { fr, bm } }) =>
      [fr, bm].some((cost) => cost === undefined || cost.sent > 2 || cost.sent > cost.official),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(dear).toEqual([]);
  });
});
