import { describe, expect, test } from '@jest/globals';
import { foldWord } from '#src/domain/language/fold.ts';
import { readFrenchNumber } from '#src/domain/language/numbers/read-french-number.ts';

describe('a French number at the beginning of some words', () => {
  test.each([
    ['zéro', 0, 1],
    ['seize ans', 16, 1],
    ['dix sept ans', 17, 2],
    ['vingt et un', 21, 3],
    ['vingt deux', 22, 2],
    ['soixante dix', 70, 2],
    ['soixante et onze', 71, 3],
    ['quatre vingts', 80, 2],
    ['quatre vingt dix sept', 97, 4],
    ['cent', 100, 1],
    ['deux cent trente cinq mille', 235_000, 5],
    ['mille deux cents', 1_200, 3],
    ['dix huit mille', 18_000, 3],
    ['cinq cent quatre vingt', 580, 4],
    ['deux trois', 2, 1],
    ['vingt et trente', 20, 1],
    ['mille mille', 1_000, 1],
  ])('%s', (text, value, words) => {
    expect(readFrenchNumber(text.split(' ').map(foldWord))).toEqual({ value, words });
  });

  test.each(['', 'et un', 'ans seize', 'personne'])('%j does not begin with one', (text) => {
    expect(readFrenchNumber(text.split(' ').map(foldWord))).toBeUndefined();
  });
});
