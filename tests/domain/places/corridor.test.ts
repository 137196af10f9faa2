import { describe, expect, test } from '@jest/globals';
import { corridorOf } from '#src/domain/places/corridor.ts';
import { testContent } from '#tests/support/service.ts';

const { country, catalogue } = await testContent();
const { corridor, abroad } = country;

describe('the way that a message is about', () => {
  test.each([
    [['DZ'], 'dz'],
    [['KW'], 'gulf'],
    [['KW', 'SA'], 'gulf'],
    [['LY', 'NE'], undefined],
    [['FR'], undefined],
    [[], undefined],
  ])('%j', (codes, id) => {
    expect(corridorOf(codes, corridor)?.id).toBe(id);
  });
});

test('every text of a way is in the catalogue, and a country is called as people are understood to call it', () => {
  const { advice, countries } = corridor;
  const keys = [...Object.values(advice), ...countries.flatMap(({ notes }) => Object.values(notes))];
  for (const language of ['fr', 'bm'] as const) {
    expect(keys.filter(({ text }) => !catalogue.has(language, text))).toEqual([]);
    for (const { codes, title } of countries.filter((way) => way.codes.length === 1)) {
      const name = abroad.countries.find(({ code }) => codes.includes(code))?.name[language];
      expect(catalogue.text(language, title)).toBe(name);
    }
  }
});
