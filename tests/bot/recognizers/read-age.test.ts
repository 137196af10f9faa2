import { beforeAll, describe, expect, test } from '@jest/globals';
import { readAge } from '#src/bot/recognizers/read-age.ts';
import { warmRecognizers } from '#src/bot/recognizers/recognizers.ts';
import type { Language } from '#src/domain/messages.ts';

beforeAll(warmRecognizers, 120_000);

describe('an age in an answer', () => {
  test.each<[Language, string, number]>([
    ['fr', 'j’ai seize ans', 16],
    ['fr', '16 ans', 16],
    ['fr', '16ans', 16],
    ['fr', 'environ 30 ans', 30],
    ['fr', 'elle a dix-sept ans et demi', 17],
    ['fr', 'trois mois', 0],
    ['fr', 'vingt mois', 1],
    ['fr', 'san 15', 15],
    ['bm', 'san tan ni duuru', 15],
    ['bm', 'a si bɛ san 15 la', 15],
    ['bm', 'n si be san mugan ni kelen na', 21],
    ['bm', '16 ans', 16],
  ])('%s: %j is %d', async (language, text, age) => {
    expect(await readAge(text, language)).toBe(age);
  });

  test.each<[Language, string]>([
    ['fr', '16'],
    ['fr', 'je ne sais pas'],
    ['fr', 'depuis 3 ans'],
    ['fr', 'je travaille ici depuis deux ans'],
    ['bm', 'san saba kɔnɔ'],
    ['bm', 'n t’a dɔn'],
  ])('%s: %j is none', async (language, text) => {
    expect(await readAge(text, language)).toBeUndefined();
  });

  test('a text without its language is read as French first', async () => {
    expect(await readAge('seize ans')).toBe(16);
  });
});
