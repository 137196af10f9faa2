import { describe, expect, test } from '@jest/globals';
import { toBase32 } from '#src/domain/staff/base32.ts';
import { stepOfCode, totpCode, totpStep, totpUri } from '#src/domain/staff/totp.ts';

/** The vectors of RFC 6238, appendix B (SHA-1, eight digits). */
const RFC_SECRET = Buffer.from('12345678901234567890');
test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  expect(totpCode(RFC_SECRET, totpStep(new Date(seconds * 1000)), 8)).toBe(code);
});

describe('a code', () => {
  const now = new Date('2026-11-24T08:00:10Z');
  const step = totpStep(now);
  test.each([
    [-2, undefined],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, undefined],
  ])('of %i steps from now is that of step %s', (off, found) => {
    expect(stepOfCode(RFC_SECRET, totpCode(RFC_SECRET, step + off), now)).toBe(found);
  });
  test.each(['', '1', '00000', 'abcdef', '1234567'])('%j is none', (code) => {
    expect(stepOfCode(RFC_SECRET, code, now)).toBeUndefined();
  });
});

/** The vectors of RFC 4648, section 10, without padding. */
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base 32 of %j is %j', (text, coded) => {
  expect(toBase32(Buffer.from(text))).toBe(coded);
});

test('authenticators are told whose secret it is', () => {
  expect(totpUri(RFC_SECRET, 'awa.traore')).toBe(
    'otpauth://totp/Lakana%3Aawa.traore?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lakana&digits=6&period=30',
  );
});
