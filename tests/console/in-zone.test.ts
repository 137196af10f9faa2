import { expect, test } from '@jest/globals';
import { inZone } from '#src/console/time/in-zone.ts';

test.each([
  ['2026-11-23T14:05', 'Africa/Bamako', '2026-11-23T14:05:00.000Z'],
  ['2026-11-23T14:05', 'Europe/Paris', '2026-11-23T13:05:00.000Z'],
  ['2026-07-01T00:30', 'Europe/Paris', '2026-06-30T22:30:00.000Z'],
  ['2026-01-01T00:00', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
  ['2026-01-01T00:00', 'America/New_York', '2026-01-01T05:00:00.000Z'],
])('%s on a wall of %s is %s', (local, zone, moment) => {
  expect(inZone(local, zone)).toBe(moment);
});
