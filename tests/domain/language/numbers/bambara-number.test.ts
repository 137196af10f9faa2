import { describe, expect, test } from '@jest/globals';
import { bambaraNumber } from '#src/domain/language/numbers/bambara-number.ts';
import { parseBambaraNumber } from '#src/domain/language/numbers/parse-bambara-number.ts';
import { spellings } from '../spellings.ts';

describe('Bambara numbers', () => {
  test.each([
    [0, 'fu'],
    [1, 'kelen'],
    [7, 'wolonwula'],
    [10, 'tan'],
    [15, 'tan ni duuru'],
    [20, 'mugan'],
    [21, 'mugan ni kelen'],
    [30, 'bi saba'],
    [99, 'bi kɔnɔntɔn ni kɔnɔntɔn'],
    [100, 'kɛmɛ'],
    [101, 'kɛmɛ ni kelen'],
    [245, 'kɛmɛ fila ni bi naani ni duuru'],
    [1_000, 'ba kelen'],
    [1_500, 'ba kelen ani kɛmɛ duuru'],
    [2_024, 'ba fila ani mugan ni naani'],
    [10_002, 'ba tan ani fila'],
    [12_000, 'ba tan ni fila'],
    [25_000, 'ba mugan ni duuru'],
    [87_130, 'ba bi segin ni wolonwula ani kɛmɛ ni bi saba'],
    [104_400, 'ba kɛmɛ ni naani ani kɛmɛ naani'],
    [999_999, 'ba kɛmɛ kɔnɔntɔn ni bi kɔnɔntɔn ni kɔnɔntɔn ani kɛmɛ kɔnɔntɔn ni bi kɔnɔntɔn ni kɔnɔntɔn'],
  ])('%d is %s', (number, words) => {
    expect(bambaraNumber(number)).toBe(words);
    expect(spellings(words).map(parseBambaraNumber)).toEqual(spellings(words).map(() => number));
  });

  test.each([
    ['a hundred cannot extend a unit', 'ba kelen ni kɛmɛ duuru', 1_500],
    ['waa is said for ba', 'waa mugan ni duuru', 25_000],
    ['and waga', 'waga fila', 2_000],
    ['tens are written together', 'bisaba ni kelen', 31],
    ['and so are the teens', 'tannikelen', 11],
    ['30 is twenty and ten', 'mugan ni tan', 30],
    ['the other seven', 'wolonfila', 7],
    ['short forms', 'tan ni fla', 12],
    ['as a phone writes it', 'kèmè ni bi dourou', 150],
  ])('%s', (_, words, number) => {
    expect(parseBambaraNumber(words)).toBe(number);
  });

  test.each(['', 'ba', 'bi', 'bi fila', 'wa', 'ni', 'mɔgɔ saba', 'fila ni', 'kɛmɛ kɛmɛ', 'deux', '15'])(
    '%j is none',
    (words) => {
      expect(parseBambaraNumber(words)).toBeUndefined();
    },
  );

  test.each([-1, 1.5, 1e12, Number.NaN])('%d cannot be written', (number) => {
    expect(() => bambaraNumber(number)).toThrow(RangeError);
  });
});
