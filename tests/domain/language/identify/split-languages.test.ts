import { describe, expect, test } from '@jest/globals';
import { splitLanguages } from '#src/domain/language/identify/split-languages.ts';

/** What is said of each word: + for Bambara, - for French, in the order of the message. */
const CASES: readonly (readonly [
  sentence: string,
  leans: readonly number[],
  bambara: string,
  isMixed: boolean,
])[] = [
  ['one language', [4, 3, 5, 4], 'BBBB', false],
  ['the other', [-4, -3, -5], 'FFF', false],
  ['one loud loan is no second language', [4, -5, 4, 3], 'BFBB', false],
  ['two clauses', [4, 4, 3, -4, -3, -5], 'BBBFFF', true],
  ['a phrase inside', [5, 4, -4, -5, 4, 5], 'BBFFBB', true],
  ['quiet words go with their neighbours', [4, -0.5, 4, 4], 'BBBB', false],
  ['two quiet words are no second language', [5, 5, -0.9, -0.9, 5], 'BBBBB', false],
  ['no words', [], '', false],
];

describe('the words of a message between two languages', () => {
  test.each(CASES)('%s', (_sentence, leans, bambara, isMixed) => {
    const split = splitLanguages(leans);
    expect(split.isBambara.map((is) => (is ? 'B' : 'F')).join('')).toBe(bambara);
    expect(split.isMixed).toBe(isMixed);
  });

  test('explains a message at least as well as one language does', () => {
    for (const [, leans] of CASES) expect(splitLanguages(leans).worth).toBeGreaterThanOrEqual(0);
  });
});
