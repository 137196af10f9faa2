import { expect, test } from '@jest/globals';
import { isWindowOpen } from '#src/domain/whatsapp-window.ts';

const WROTE = new Date('2026-11-24T08:00:00Z');

test.each([
  ['at once', '2026-11-24T08:00:00Z', true],
  ['before it, by a clock that is behind', '2026-11-24T07:59:00Z', true],
  ['after 23 hours', '2026-11-25T07:00:00Z', true],
  ['three minutes before the day ends', '2026-11-25T07:57:00Z', true],
  ['one minute before the day ends', '2026-11-25T07:59:00Z', false],
  ['when the day ends', '2026-11-25T08:00:00Z', false],
  ['after a month', '2026-12-24T08:00:00Z', false],
])('%s', (_when, now, isOpen) => {
  expect(isWindowOpen(WROTE, new Date(now))).toBe(isOpen);
});

test('never to somebody who has not written', () => {
  expect(isWindowOpen(undefined, WROTE)).toBe(false);
});
