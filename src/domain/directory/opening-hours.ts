import { WEEKDAYS, type Schedule, type Weekday } from './schedule.ts';

/** The calendar of the place where the hours are kept. */
export interface Calendar {
  /** IANA name. */
  readonly timeZone: string;
  /** Whether a day (`2026-09-22`) is a public holiday there. */
  isHoliday(day: string): boolean;
}

const MINUTES_OF_A_DAY = 24 * 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether one of the weekly ranges holds at a moment; null when no hours are known, which is not "closed". What is
 * open past midnight belongs to the day it began on: a night that begins before a holiday is worked to its end.
 */
export function isOpen(schedules: readonly Schedule[], at: Date, calendar: Calendar): boolean | null {
  if (schedules.length === 0) return null;
  const { day, minutes } = clockAt(at, calendar.timeZone);
  const today = { day, minutes };
  // Seen from the day before, it is now later than midnight.
  const yesterday = { day: dayBefore(day), minutes: minutes + MINUTES_OF_A_DAY };
  return schedules.some((schedule) => [today, yesterday].some((clock) => covers(schedule, clock, calendar)));
}

/** Whether hours leave no gap: every day, around the clock, holidays too. */
export function isAlwaysOpen(schedules: readonly Schedule[]): boolean {
  return WEEKDAYS.every((weekday) =>
    schedules.some(
      ({ days, opens, closes, onHolidays }) =>
        days.includes(weekday) && opens === '00:00' && closes === '24:00' && onHolidays,
    ),
  );
}

interface Clock {
  readonly day: string;
  /** Since midnight of `day`. */
  readonly minutes: number;
}

function covers({ days, opens, closes, onHolidays }: Schedule, clock: Clock, calendar: Calendar): boolean {
  if (!days.includes(weekdayOf(clock.day))) return false;
  if (!onHolidays && calendar.isHoliday(clock.day)) return false;
  const from = minutesOf(opens);
  const until = closes < opens ? minutesOf(closes) + MINUTES_OF_A_DAY : minutesOf(closes);
  return from <= clock.minutes && clock.minutes < until;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function weekdayOf(day: string): Weekday {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (Math.floor(Date.parse(day) / DAY_MS) + 3) % WEEKDAYS.length;
  return WEEKDAYS[sinceMonday] ?? 'MO';
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, day.length);
}

function clockAt(at: Date, timeZone: string): Clock {
  // Swedish writes a moment as 2026-11-24 07:05.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  const [day = '', time = ''] = format.format(at).split(' ');
  return { day, minutes: minutesOf(time) };
}
