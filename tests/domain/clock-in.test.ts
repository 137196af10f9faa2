import { expect, test } from '@jest/globals';
import { clockIn } from '#src/domain/clock-in.ts';

test.each([
  ['Africa/Bamako', '2026-11-24T23:59:59Z', { day: '2026-11-24', hour: 23 }],
  ['Africa/Bamako', '2026-11-25T00:00:00Z', { day: '2026-11-25', hour: 0 }],
  ['Asia/Riyadh', '2026-11-24T22:30:00Z', { day: '2026-11-25', hour: 1 }],
  ['America/New_York', '2026-01-01T03:00:00Z', { day: '2025-12-31', hour: 22 }],
])('a clock in %s at %s', (timeZone, at, shown) => {
  expect(clockIn(timeZone, new Date(at))).toEqual(shown);
});
