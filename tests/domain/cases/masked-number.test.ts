import { expect, test } from '@jest/globals';
import { phoneNumberOf } from '#src/channels/phone-number-of.ts';
import { maskedNumber } from '#src/domain/cases/masked-number.ts';
import { smsPrice } from '#src/domain/language/sms/sms-price.ts';

test.each([
  ['+22376123456', '+223 ** ** ** 56'],
  ['+223 76 12 34 56', '+223 ** ** ** 56'],
  ['+33612345678', '+336 ** ** ** 78'],
  ['80333', '**'],
  ['', '**'],
])('%s is shown as %s', (number, shown) => {
  expect(maskedNumber(number)).toBe(shown);
});

test.each([
  ['tel:+22376123456', '+22376123456'],
  ['whatsapp:22376123456', '+22376123456'],
  ['bsuid:ML.1234', null],
  ['sim:demo-offer', null],
])('the number of %s is %s', (address, number) => {
  expect(phoneNumberOf(address)).toBe(number);
});

test.each([
  ['', 'fr', { segments: 1, left: 160, sentAs: '' }],
  ['Dɛmɛ', 'bm', { segments: 1, left: 156, sentAs: 'Dèmè' }],
  ['a'.repeat(160), 'fr', { segments: 1, left: 0, sentAs: 'a'.repeat(160) }],
  ['a'.repeat(161), 'fr', { segments: 2, left: 145, sentAs: 'a'.repeat(161) }],
  // An escaped sign is never cut in two, so the first part is not full.
  [
    `${'a'.repeat(152)}{${'a'.repeat(10)}`,
    'fr',
    { segments: 2, left: 141, sentAs: `${'a'.repeat(152)}{${'a'.repeat(10)}` },
  ],
] as const)('what %p costs', (text, language, price) => {
  expect(smsPrice(text, language)).toEqual(price);
});
