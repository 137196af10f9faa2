import { expect, test } from '@jest/globals';
import { findReturnCode } from '#src/domain/cases/find-return-code.ts';
import { makeReturnCode } from '#src/domain/cases/return-code.ts';

test.each([
  ['as it is written', 'K7F3-2M'],
  ['in small letters', 'k7f3-2m'],
  ['without its dash', 'K7F32M'],
  ['with a space', 'k7f3 2m'],
  ['spelled', 'K 7 F 3 2 M'],
  ['in a sentence', 'bonjour mon code est k7f3-2m merci'],
  ['in a sentence, with a space', 'n ka code ye K7F3 2M ye'],
  ['before a full stop', 'Code : K7F3-2M.'],
  ['after another text like one', 'K7F3-2N ou K7F3-2M'],
])('a code %s is found', (_how, text) => {
  expect(findReturnCode(text)).toBe('K7F3-2M');
});

test.each([
  ['a wrong check sign', 'K7F3-2N'],
  ['two signs exchanged', '7KF3-2M'],
  ['a sign that no code has', 'K7FO-2M'],
  ['a part of a longer word', 'AK7F3-2M'],
  ['only the signs before the dash', 'PRIS K7F3'],
  ['a number of a phone', 'appelez 76 52 34 56'],
  ['an international number', '+22376523456'],
  ['nothing', ''],
])('%s is no code', (_what, text) => {
  expect(findReturnCode(text)).toBeUndefined();
});

test('no amount and no short words of a sentence are taken for a code', () => {
  const words = ['tjrs', 'bcps', 'qqch', 'mtnt', 'frrs'];
  const shorts = ['ds', 'pr', 'vs', 'ns', 'tt', 'qd', 'dc', 'cv', 'pb', 'mm'];
  for (const word of words)
    for (const short of shorts) expect(findReturnCode(`je suis ${word} ${short} la maison`)).toBeUndefined();
  for (let amount = 222_222; amount < 999_999; amount += 37)
    expect(findReturnCode(`il me doit ${amount} francs`)).toBeUndefined();
});

test('every code that is given out is found alone, and in a sentence unless it is all digits', () => {
  let seed = 7;
  const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
  for (let count = 0; count < 2_000; count += 1) {
    const code = makeReturnCode(random);
    expect(findReturnCode(code.toLowerCase().replace('-', ' '))).toBe(code);
    if (/[A-Z]/.test(code)) expect(findReturnCode(`mon code ${code} svp`)).toBe(code);
  }
});
