import { expect, test } from '@jest/globals';
import { isAlwaysOpen, isOpen, type Calendar } from '#src/domain/directory/opening-hours.ts';
import { scheduleSchema, WEEKDAYS, type Schedule } from '#src/domain/directory/schedule.ts';

const CALENDAR: Calendar = { timeZone: 'Africa/Bamako', isHoliday: (day) => day === '2026-09-22' };
const hours = (days: Schedule['days'], opens: string, closes: string, onHolidays = false): Schedule => ({
  days,
  opens,
  closes,
  onHolidays,
});
const OFFICE = hours(['MO', 'TU', 'WE', 'TH', 'FR'], '08:00', '16:00');
const NIGHT = hours(['MO', 'FR'], '20:00', '06:00');
const ALWAYS = hours([...WEEKDAYS], '00:00', '24:00', true);

// 2026-09-21 is a Monday, and the 22nd a holiday.
test.each<readonly [what: string, schedules: readonly Schedule[], at: string, open: boolean | null]>([
  ['an office as it opens', [OFFICE], '2026-09-21T08:00:00Z', true],
  ['an office a minute before', [OFFICE], '2026-09-21T07:59:00Z', false],
  ['an office in its last minute', [OFFICE], '2026-09-21T15:59:59Z', true],
  ['an office as it closes', [OFFICE], '2026-09-21T16:00:00Z', false],
  ['an office on a Sunday', [OFFICE], '2026-09-20T10:00:00Z', false],
  ['an office on a holiday', [OFFICE], '2026-09-22T10:00:00Z', false],
  ['a night line in the evening', [NIGHT], '2026-09-21T23:30:00Z', true],
  ['a night line after midnight, into a holiday', [NIGHT], '2026-09-22T05:59:00Z', true],
  ['a night line in the morning after', [NIGHT], '2026-09-22T06:00:00Z', false],
  ['a night line in a night that is not its own', [NIGHT], '2026-09-24T02:00:00Z', false],
  ['a night line from Friday to Saturday', [NIGHT], '2026-09-26T02:00:00Z', true],
  ['what is open around the clock, on a holiday', [ALWAYS], '2026-09-22T00:00:00Z', true],
  [
    'the last minute of a day that is open to its end',
    [hours(['SU'], '22:00', '24:00')],
    '2026-09-20T23:59:00Z',
    true,
  ],
  [
    'midnight after a day that is open to its end',
    [hours(['SU'], '22:00', '24:00')],
    '2026-09-21T00:00:00Z',
    false,
  ],
  ['one of two ranges', [OFFICE, hours(['SU'], '09:00', '12:00')], '2026-09-20T10:00:00Z', true],
  ['hours that nobody knows', [], '2026-09-21T10:00:00Z', null],
])('%s', (_what, schedules, at, open) => {
  expect(isOpen(schedules, new Date(at), CALENDAR)).toBe(open);
});

test('the hours are those of the place', () => {
  const paris = { ...CALENDAR, timeZone: 'Europe/Paris' };
  expect(isOpen([OFFICE], new Date('2026-09-21T06:30:00Z'), paris)).toBe(true);
  expect(isOpen([OFFICE], new Date('2026-09-21T06:30:00Z'), CALENDAR)).toBe(false);
});

test('around the clock is every day without a gap', () => {
  expect(isAlwaysOpen([ALWAYS])).toBe(true);
  expect(isAlwaysOpen([{ ...ALWAYS, onHolidays: false }])).toBe(false);
  expect(isAlwaysOpen([{ ...ALWAYS, days: ['MO'] }])).toBe(false);
  expect(isAlwaysOpen([])).toBe(false);
});

test('hours that never are, or are none, are refused', () => {
  expect(scheduleSchema.safeParse({ ...OFFICE, closes: '08:00' }).success).toBe(false);
  expect(scheduleSchema.safeParse({ ...OFFICE, opens: '25:00' }).success).toBe(false);
  expect(scheduleSchema.safeParse({ ...OFFICE, days: [] }).success).toBe(false);
  expect(scheduleSchema.parse({ ...OFFICE, closes: '23:59' }).closes).toBe('24:00');
});
