import { beforeAll, describe, expect, test } from '@jest/globals';
import { readNumber } from '#src/bot/recognizers/read-number.ts';
import { warmRecognizers } from '#src/bot/recognizers/recognizers.ts';
import type { Language } from '#src/domain/messages.ts';

beforeAll(warmRecognizers, 120_000);

describe('a number in an answer', () => {
  test.each<[Language, string, number]>([
    ['fr', '2', 2],
    ['fr', ' 17 ', 17],
    ['fr', 'deux', 2],
    ['fr', 'un', 1],
    ['fr', 'le trois', 3],
    ['fr', 'numéro 3', 3],
    ['fr', 'vingt et un', 21],
    ['fr', 'quatre-vingt-dix-sept mille', 97_000],
    ['fr', '2,5', 2.5],
    ['fr', 'saba', 3],
    ['bm', 'fila', 2],
    ['bm', 'fla', 2],
    ['bm', 'a ye fila ye', 2],
    ['bm', 'tan ni duuru', 15],
    ['bm', 'tan ni dourou', 15],
    ['bm', 'ba tan ni fila', 12_000],
    ['bm', 'nimɔrɔ 3', 3],
    ['bm', 'deux', 2],
  ])('%s: %j is %d', async (language, text, number) => {
    expect(await readNumber(text, language)).toBe(number);
  });

  test.each<[Language, string]>([
    ['fr', ''],
    ['fr', 'bonjour'],
    ['fr', 'je ne sais pas'],
    ['fr', 'deux ou trois'],
    ['bm', 'fila walima saba'],
    ['bm', 'n t’a dɔn'],
    ['bm', 'ba'],
    ['bm', 'bi'],
  ])('%s: %j is none', async (language, text) => {
    expect(await readNumber(text, language)).toBeUndefined();
  });

  test('answers that come together each get their own number', async () => {
    const words = ['deux', 'trois', 'quatre', 'cinq', 'six'];
    expect(await Promise.all(words.map((word) => readNumber(word, 'fr')))).toEqual([2, 3, 4, 5, 6]);
  });
});
