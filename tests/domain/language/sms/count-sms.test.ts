import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import calculator from 'sms-segments-calculator';
import { countSms } from '#src/domain/language/sms/count-sms.ts';

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

  const plain = Array.from('abc é{}[]~^|\\€ÇΔ\n\r\f');
  const wide = [
    ...plain,
    'ɛ',
    'ɔ',
    'ŋ',
    '’',
    'ɛ\u0301',
    'o\u0300',
    '\u0301',
    '😀',
    '👩‍👩‍👧',
    '🇲🇱',
    '\u200d',
    '\ud800',
  ];
  /** Mostly one cheap character, so that the dear ones come to lie at the end of a part. */
  const texts = (letters: readonly string[], most: number): fc.Arbitrary<string> =>
    fc
      .array(fc.oneof({ weight: 9, arbitrary: fc.constant('a') }, fc.constantFrom(...letters)), {
        maxLength: most,
        size: 'max',
      })
      .map((list) => list.join(''));
  it.each([
    ['GSM-7', texts(plain, 700)],
    ['UCS-2', texts(wide, 400)],
    ['every sort of text', fc.string({ unit: fc.constantFrom(...wide), maxLength: 400 })],
  ])('agrees with the calculator of Twilio on %s', (_, generated) => {
    fc.assert(
      fc.property(generated, (text) => {
        const theirs = new calculator.SegmentedMessage(text);
        const ours = countSms(text);
        expect([ours.encoding, ours.segments]).toEqual([theirs.getEncodingName(), theirs.segmentsCount]);
      }),
      { seed, numRuns: 1_500 },
    );
  });

  // A part has 140 octets, 6 of them for the header: 153 septets or 67 units, whatever the text is.
  test.each([
    [
      'dividing by 153 forgets that an escape pair moves on as a whole',
      `${'a'.repeat(152)}{${'a'.repeat(152)}`,
      Math.ceil(306 / 153),
      3,
    ],
    [
      'dividing by 67 forgets it for a surrogate pair',
      `${'ɛ'.repeat(66)}😀${'ɛ'.repeat(66)}`,
      Math.ceil(134 / 67),
      3,
    ],
    [
      'the calculator puts a letter with 200 marks into one part, which it does not fit',
      `ɛ${'\u0301'.repeat(200)}`,
      new calculator.SegmentedMessage(`ɛ${'\u0301'.repeat(200)}`).segmentsCount,
      3,
    ],
    [
      'the calculator tears a syllable of Devanagari, which Unicode has as one character since 15.1',
      `${'a'.repeat(64)}क्षि${'a'.repeat(64)}`,
      new calculator.SegmentedMessage(`${'a'.repeat(64)}क्षि${'a'.repeat(64)}`).segmentsCount,
      3,
    ],
  ])('differs from other counters where %s', (_case, text, theirs, ours) => {
    expect(countSms(text).segments).toBe(ours);
    expect(theirs).not.toBe(ours);
  });
});
