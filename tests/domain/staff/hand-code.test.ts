import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeHandCode, readHandCode } from '#src/domain/staff/hand-code.ts';

test('a code is read back however it is typed', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(28)), fc.boolean(), fc.boolean(), (numbers, isUpper, isSpaced) => {
      const code = makeHandCode((below) => Number(numbers.next().value) % below);
      expect(code).toMatch(/^[2-9a-z]{5}(-[2-9a-z]{5}){2}$/);
      const spaced = isSpaced ? code.replaceAll('-', ' ') : code.replaceAll('-', '');
      expect(readHandCode(isUpper ? spaced.toUpperCase() : spaced)).toBe(code);
    }),
  );
});

test.each(['', '123456', 'k7f3m-2p9qd-x4w8', 'k7f3m-2p9qd-x4w80', 'k7f3m-2p9qd-x4w8h-2'])(
  '%j is no code',
  (typed) => {
    expect(readHandCode(typed)).toBeUndefined();
  },
);
