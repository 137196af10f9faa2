import { beforeAll, describe, expect, test } from '@jest/globals';
import { readAge } from '#src/bot/recognizers/read-age.ts';
import { readNumber } from '#src/bot/recognizers/read-number.ts';
import { readPhone } from '#src/bot/recognizers/read-phone.ts';
import { warmRecognizers } from '#src/bot/recognizers/recognizers.ts';
import type { Language } from '#src/domain/messages.ts';

beforeAll(() => warmRecognizers(), 30_000);

describe('a number in an answer', () => {
  test.each<[Language, string, number | undefined]>([
    ['fr', 'deux', 2],
    ['fr', 'vingt et un', 21],
    ['fr', '17', 17],
    ['fr', 'le trois', 3],
    ['fr', 'bonjour', undefined],
    ['fr', 'deux ou trois', undefined],
    ['fr', '', undefined],
    ['bm', 'fila', 2],
    ['bm', 'tan ni duuru', 15],
    ['bm', 'tan ni dourou', 15],
    ['bm', 'deux', 2],
    ['fr', 'saba', 3],
  ])('%s: %j is %j', async (language, text, number) => {
    expect(await readNumber(text, language)).toBe(number);
  });
});

describe('an age in an answer', () => {
  test.each([
    ['j’ai seize ans', 16],
    ['16 ans', 16],
    ['environ 30 ans', 30],
    ['trois mois', 0],
    ['je ne sais pas', undefined],
  ])('%j is %j', async (text, age) => {
    expect(await readAge(text)).toBe(age);
  });
});

describe('a phone number in an answer', () => {
  test.each([
    ['76 12 34 56', '+22376123456'],
    ['appelez le 76123456 le soir', '+22376123456'],
    ['+223 76 12 34 56', '+22376123456'],
    ['00223 76123456', '+22376123456'],
    ['12', undefined],
    ['non', undefined],
  ])('%j is %j', async (text, phone) => {
    expect(await readPhone(text)).toBe(phone);
  });
});
