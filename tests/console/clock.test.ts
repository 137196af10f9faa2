import { expect, test } from '@jest/globals';
import { clockAt, spanText } from '#src/console/time/clock.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['an hour ahead runs', '2026-11-23T13:00:00Z', { state: 'running', minutes: 60 }],
  ['five minutes ahead still runs', '2026-11-23T12:05:00Z', { state: 'running', minutes: 5 }],
  ['less than five minutes ahead is soon', '2026-11-23T12:04:59Z', { state: 'soon', minutes: 4 }],
  ['the very moment is soon', '2026-11-23T12:00:00Z', { state: 'soon', minutes: 0 }],
  ['a second ago is over', '2026-11-23T11:59:59Z', { state: 'over', minutes: 0 }],
  ['two hours ago is over by so much', '2026-11-23T10:00:00Z', { state: 'over', minutes: 120 }],
])('a clock that ends %s', (_, until, clock) => {
  expect(clockAt(until, NOON)).toEqual(clock);
});

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h 00'],
  [125, '2 h 05'],
  [47 * 60 + 59, '47 h 59'],
  [48 * 60, '2 j'],
  [72 * 60 + 5, '3 j'],
])('%d minutes are %s', (minutes, text) => {
  expect(spanText(minutes, 'j')).toBe(text);
});
