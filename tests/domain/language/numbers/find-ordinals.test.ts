import { describe, expect, test } from '@jest/globals';
import { findOrdinals } from '#src/domain/language/numbers/find-ordinals.ts';
import { plainWords } from '../words.ts';

function ordinalsOf(text: string): (number | string)[] {
  return findOrdinals(text, plainWords(text)).map(({ value }) => value);
}

describe('ordinals', () => {
  test.each<[string, number | 'last']>([
    ['fɔlɔ', 1],
    ['den fɔlɔ', 1],
    ['filanan', 2],
    ['flanan', 2],
    ['sabanan', 3],
    ['naaninan', 4],
    ['duurunan', 5],
    ['wɔɔrɔnan', 6],
    ['wolonwulanan', 7],
    ['seginnan', 8],
    ['kɔnɔntɔnnan', 9],
    ['tannan', 10],
    ['tan ni filanan', 12],
    ['mugannan', 20],
    ['bi saba ni kelennan', 31],
    ['bisabanan', 30],
    ['kɛmɛnan', 100],
    ['2nan', 2],
    ['5nan', 5],
    ['21nan', 21],
    ['1ɔlɔ', 1],
    ['1lɔ', 1],
    ['cɛ laban', 'last'],
  ])('%s is %s', (text, value) => {
    expect(ordinalsOf(text)).toEqual([value]);
  });

  test.each(['a fɔlɔ', 'n ka fɔlɔ', 'fila', '2 nan', 'n bɛ nan', 'u y’a laban'])('none: %s', (text) => {
    expect(ordinalsOf(text)).toEqual([]);
  });
});
