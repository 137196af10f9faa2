import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import calculator from 'sms-segments-calculator';
import { countSms } from '#src/domain/language/count-sms.ts';

const seed = 2026;

describe('what an SMS costs', () => {
  test.each([
    ['nothing is one message', '', 'GSM-7', 0, 1],
    ['160 septets fit', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['161 do not', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['a long message holds 153 in a part', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['307 take three', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['the extension costs two', '{'.repeat(80), 'GSM-7', 160, 1],
    ['an escape is not torn from its character', `${'a'.repeat(152)}{${'a'.repeat(152)}`, 'GSM-7', 306, 3],
    ['one ɛ makes it UCS-2', `ɛ${'a'.repeat(69)}`, 'UCS-2', 70, 1],
    ['71 units take two', `ɛ${'a'.repeat(70)}`, 'UCS-2', 71, 2],
    ['a surrogate pair is two units', '😀'.repeat(35), 'UCS-2', 70, 1],
    ['and is not torn', `${'ɛ'.repeat(66)}😀${'ɛ'.repeat(66)}`, 'UCS-2', 134, 3],
    ['é è à ù ì ò are cheap', 'éèàùìò', 'GSM-7', 6, 1],
    ['È is not', 'È', 'UCS-2', 1, 1],
  ] as const)('%s', (_, text, encoding, units, segments) => {
    expect(countSms(text)).toEqual({ encoding, units, segments });
  });

  const plain = Array.from('abc é{}[]~^|\\€ÇΔ\n');
  it.each([
    ['GSM-7', fc.string({ unit: fc.constantFrom(...plain), maxLength: 700 })],
    ['UCS-2', fc.string({ unit: fc.constantFrom(...plain, 'ɛ', 'ɔ', 'ŋ', '😀', '’'), maxLength: 400 })],
  ])('agrees with the calculator of Twilio on %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const theirs = new calculator.SegmentedMessage(text);
        const ours = countSms(text);
        expect([ours.encoding, ours.segments]).toEqual([theirs.getEncodingName(), theirs.segmentsCount]);
      }),
      { seed, numRuns: 500 },
    );
  });
});
