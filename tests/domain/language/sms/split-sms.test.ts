import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { countSms } from '#src/domain/language/sms/count-sms.ts';
import { splitSms } from '#src/domain/language/sms/split-sms.ts';

const seed = 2026;
const signs = ['a', 'é', ' ', '{', '€', '\n', '\r\n', 'ɛ', 'ɔ\u0300', 'ɛ\u0301\u0302', '😀', '👩‍👩‍👧', '🇲🇱', '’'];
const gsm = ['a', 'é', ' ', '{', '€', '\n', '\r'];

describe('the parts of an SMS', () => {
  test.each<[string, string, string[]]>([
    ['nothing is one part', '', ['']],
    ['160 septets are one', 'a'.repeat(160), ['a'.repeat(160)]],
    ['161 are two of 153', 'a'.repeat(161), ['a'.repeat(153), 'a'.repeat(8)]],
    [
      'an escape pair moves on',
      `${'a'.repeat(152)}{b${'c'.repeat(10)}`,
      ['a'.repeat(152), `{b${'c'.repeat(10)}`],
    ],
    ['70 units are one', 'ɛ'.repeat(70), ['ɛ'.repeat(70)]],
    ['71 are two of 67', 'ɛ'.repeat(71), ['ɛ'.repeat(67), 'ɛ'.repeat(4)]],
    [
      'a surrogate pair moves on',
      `${'ɛ'.repeat(66)}😀${'ɛ'.repeat(9)}`,
      ['ɛ'.repeat(66), `😀${'ɛ'.repeat(9)}`],
    ],
    [
      'a tone stays on its letter',
      `${'a'.repeat(66)}ɛ\u0301${'a'.repeat(9)}`,
      ['a'.repeat(66), `ɛ\u0301${'a'.repeat(9)}`],
    ],
    ['a flag is not torn', `${'ɛ'.repeat(65)}🇲🇱${'a'.repeat(9)}`, ['ɛ'.repeat(65), `🇲🇱${'a'.repeat(9)}`]],
  ])('%s', (_case, text, parts) => {
    const split = splitSms(text);
    expect(split).toEqual(parts);
  });

  it('fills parts to the last unit with a letter that has more marks than a part can hold', () => {
    const parts = splitSms(`ɛ${'\u0301'.repeat(200)}`);
    expect(parts.map((part) => part.length)).toEqual([67, 67, 67]);
  });

  it.each([
    ['GSM-7', gsm],
    ['UCS-2', signs],
  ])('are the text, as many as are counted, and tear nothing: %s', (_encoding, letters) => {
    const text = fc
      .array(fc.constantFrom(...letters), { maxLength: 500, size: 'max' })
      .map((list) => list.join(''));
    const visible = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, (whole) => {
        const parts = splitSms(whole);
        const { encoding, segments } = countSms(whole);
        expect(parts.join('')).toBe(whole);
        expect(parts).toHaveLength(segments);
        if (segments === 1) return;
        const starts = new Set(Array.from(visible.segment(whole), ({ index }) => index));
        let at = 0;
        for (const part of parts.slice(0, -1)) {
          const units = encoding === 'UCS-2' ? part.length : countSms(part).units;
          expect(units).toBeLessThanOrEqual(encoding === 'UCS-2' ? 67 : 153);
          at += part.length;
          expect(starts.has(at) || whole.slice(at - 1, at + 1) === '\r\n').toBe(true);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});
