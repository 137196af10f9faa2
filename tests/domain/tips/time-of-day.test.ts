import { expect, test } from '@jest/globals';
import { isTimeOfDay, nextTimeOfDay, TIMES_OF_DAY } from '#src/domain/tips/time-of-day.ts';

const BAMAKO = 'Africa/Bamako';

test.each([
  ['morning', '2026-11-24T07:59:59Z', false],
  ['morning', '2026-11-24T08:00:00Z', true],
  ['morning', '2026-11-24T12:00:00Z', false],
  ['afternoon', '2026-11-24T12:00:00Z', true],
  ['evening', '2026-11-24T19:59:59Z', true],
  ['evening', '2026-11-24T20:00:00Z', false],
] as const)('%s at %s: %s', (time, at, isIt) => {
  expect(isTimeOfDay(time, BAMAKO, new Date(at))).toBe(isIt);
});

test('no time of day is between 20:00 and 8:00', () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const now = new Date(Date.UTC(2026, 10, 24, 0, minute));
    const isQuiet = minute < 8 * 60 || minute >= 20 * 60;
    const isAny = TIMES_OF_DAY.some((time) => isTimeOfDay(time, BAMAKO, now));
    expect([minute, isAny]).toEqual([minute, !isQuiet]);
  }
});

test.each([
  ['morning', BAMAKO, '2026-11-24T07:10:00Z', '2026-11-24T08:00:00.000Z'],
  ['morning', BAMAKO, '2026-11-24T08:00:00Z', '2026-11-24T08:00:00.000Z'],
  ['morning', BAMAKO, '2026-11-24T08:00:01Z', '2026-11-25T08:00:00.000Z'],
  ['evening', BAMAKO, '2026-12-31T21:00:00Z', '2027-01-01T16:00:00.000Z'],
  ['morning', 'Asia/Riyadh', '2026-11-24T00:00:00Z', '2026-11-24T05:00:00.000Z'],
] as const)('the next %s in %s after %s', (time, zone, after, next) => {
  expect(nextTimeOfDay(time, zone, new Date(after)).toISOString()).toBe(next);
});
