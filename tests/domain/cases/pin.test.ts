import { expect, test } from '@jest/globals';
import { isWeakPin, readPin } from '#src/domain/cases/pin.ts';

test.each([
  ['1974', '1974'],
  [' 1974 ', '1974'],
  ['1 9 7 4', '1974'],
  ['19-74', '1974'],
  ['0042', '0042'],
  ['197', undefined],
  ['19745', undefined],
  ['1974 ?', undefined],
  ['mon code 1974', undefined],
  ['76 12 34 56', undefined],
  ['', undefined],
])('"%s" is read as %s', (text, pin) => {
  expect(readPin(text)).toBe(pin);
});

test.each(['0000', '7777', '1234', '3456', '9876', '4321'])('%s is among the first to be tried', (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});
test.each(['1974', '1212', '1357', '0010', '9012'])('%s is not', (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});
