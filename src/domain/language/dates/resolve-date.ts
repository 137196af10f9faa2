import { addDays, addLength, dayOf, isoDay, monthStart, secondsOf, weekday } from './calendar.ts';
import type { DateValue, DayPart } from './date-value.ts';

/**
 * A date as it was meant on a given day, in the forms of Microsoft's recognizers: days `2026-11-25`, moments
 * `2026-11-25 08:30:00`, lengths in seconds; the end of a range is excluded.
 */
export type DateReading =
  | { readonly type: 'date' | 'datetime' | 'time' | 'duration'; readonly value: string }
  | {
      readonly type: 'daterange' | 'datetimerange' | 'timerange';
      readonly start: string;
      readonly end: string;
    };

/**
 * What a date means when it is said at `now` (Mali has the time of UTC, all year): one reading, two for a day whose
 * year or week was not said (the last one up to today, then the next one), none for what is no `DateValue`.
 *
 * @example resolveDate('day-1TEV', now) // yesterday from 18:00 to midnight
 */
export function resolveDate(value: DateValue, now: Date): readonly DateReading[] {
  const [from, to] = value.split('/');
  if (from === undefined) return [];
  if (to !== undefined) return between(from, to, now);
  if (/^P\d|^PT\d/.test(value)) return [{ type: 'duration', value: String(secondsOf(value)) }];
  const [, date = '', time] = TIMED.exec(value) ?? [];
  if (date === 'now') return shifted(value, now);
  if (date === '') return time === undefined ? [] : [atTime(undefined, time)];
  return spans(date, dayOf(now)).map((span) =>
    time === undefined ? wholeDays(span) : atTime(span.start, time),
  );
}

/** Days, the end excluded. */
interface Span {
  readonly start: Date;
  readonly end: Date;
}

const TIMED = /^(now|.*?)(T(?:\d\d:\d\d|MO|MI|AF|EV|NI))?(?:[-+]P.*)?$/;

/** Hours, the end excluded; the night ends on the next day. */
const PARTS: Readonly<Record<DayPart, readonly [number, number]>> = {
  TMO: [6, 12],
  TMI: [12, 14],
  TAF: [12, 18],
  TEV: [18, 24],
  TNI: [20, 30],
};

function spans(date: string, today: Date): Span[] {
  const counted = /^(day|week|weekend|month|year)([-+]\d+)$/.exec(date);
  if (counted) return [unitSpan(counted[1] ?? '', Number(counted[2]), today)];
  const ofWeek = /^XXXX-WXX-([1-7])([<>]?)$/.exec(date);
  if (ofWeek) return ofSide(weekdays(Number(ofWeek[1]), today), ofWeek[2] ?? '', today);
  const [, year = '', month, day, side = ''] =
    /^(XXXX|\d{4})(?:-(\d\d))?(?:-(\d\d))?([<>]?)$/.exec(date) ?? [];
  if (year === '' || (year === 'XXXX' && month === undefined)) return [];
  if (year !== 'XXXX') return calendarSpan(Number(year), month, day);
  return ofSide(everyYear(month, day, today), side, today);
}

function unitSpan(unit: string, step: number, today: Date): Span {
  const monday = addDays(today, 1 - weekday(today) + 7 * step);
  switch (unit) {
    case 'week':
      return { start: monday, end: addDays(monday, 7) };
    case 'weekend':
      return { start: addDays(monday, 5), end: addDays(monday, 7) };
    case 'month':
      return { start: monthStart(today, step), end: monthStart(today, step + 1) };
    case 'year': {
      const year = today.getUTCFullYear() + step;
      return { start: new Date(Date.UTC(year, 0)), end: new Date(Date.UTC(year + 1, 0)) };
    }
    default:
      return oneDay(addDays(today, step));
  }
}

/** The same day of the week in the week before, today or the days before it, and after. */
function weekdays(day: number, today: Date): Span[] {
  const last = addDays(today, -((weekday(today) - day + 7) % 7));
  return [addDays(last, -7), last, addDays(last, 7)].map(oneDay);
}

/** February has its 29th once in four years, seldom in eight. */
const YEARS = 8;

function everyYear(month: string | undefined, day: string | undefined, today: Date): Span[] {
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, index) => today.getUTCFullYear() + index - YEARS);
  return years.flatMap((year) => calendarSpan(year, month, day));
}

/** Of spans in order: the last before today, the first after it, or both of "up to today" and "after it". */
function ofSide(all: readonly Span[], side: string, today: Date): Span[] {
  if (side === '<') return all.filter(({ end }) => end <= today).slice(-1);
  const next = all.filter(({ start }) => start > today).slice(0, 1);
  return side === '>' ? next : [...all.filter(({ start }) => start <= today).slice(-1), ...next];
}

function calendarSpan(year: number, month: string | undefined, day: string | undefined): Span[] {
  if (month === undefined)
    return [{ start: new Date(Date.UTC(year, 0)), end: new Date(Date.UTC(year + 1, 0)) }];
  const first = new Date(Date.UTC(year, Number(month) - 1));
  if (day === undefined) return [{ start: first, end: monthStart(first, 1) }];
  const start = addDays(first, Number(day) - 1);
  return start.getUTCMonth() === first.getUTCMonth() ? [oneDay(start)] : [];
}

function oneDay(start: Date): Span {
  return { start, end: addDays(start, 1) };
}

function wholeDays({ start, end }: Span): DateReading {
  if (addDays(start, 1) >= end) return { type: 'date', value: isoDay(start) };
  return { type: 'daterange', start: isoDay(start), end: isoDay(end) };
}

function atTime(day: Date | undefined, time: string): DateReading {
  const hours = time in PARTS ? PARTS[time as DayPart] : undefined;
  if (hours === undefined) {
    const clock = `${time.slice(1)}:00`;
    return day === undefined
      ? { type: 'time', value: clock }
      : { type: 'datetime', value: `${isoDay(day)} ${clock}` };
  }
  const at = (hour: number): string => {
    const clock = `${String(hour % 24).padStart(2, '0')}:00:00`;
    return day === undefined ? clock : `${isoDay(addDays(day, Math.floor(hour / 24)))} ${clock}`;
  };
  return { type: day === undefined ? 'timerange' : 'datetimerange', start: at(hours[0]), end: at(hours[1]) };
}

/** `now`, `now-P3D`, `now+PT2H`. */
function shifted(value: string, now: Date): DateReading[] {
  const [, sign, length] = /^now(?:([-+])(P.+))?$/.exec(value) ?? [];
  if (sign === undefined || length === undefined) return value === 'now' ? [moment(now)] : [];
  const then = addLength(now, length, sign === '-' ? -1 : 1);
  // Lengths beyond the calendar are told too.
  if (!(then.getUTCFullYear() >= 1 && then.getUTCFullYear() <= 9999)) return [];
  return [length.includes('T') ? moment(then) : { type: 'date', value: isoDay(then) }];
}

function moment(at: Date): DateReading {
  return { type: 'datetime', value: at.toISOString().slice(0, 19).replace('T', ' ') };
}

function between(from: string, to: string, now: Date): DateReading[] {
  const [start, end] = [resolveDate(from, now)[0], resolveDate(to, now).at(-1)];
  if (start === undefined || end === undefined) return [];
  const first = 'start' in start ? start.start : start.value;
  const last = 'end' in end ? end.end : end.value;
  if (first.slice(0, DAY) > last.slice(0, DAY)) return [];
  const days = !first.includes(' ') || !last.includes(' ');
  if (start.type === 'time' || start.type === 'timerange' || start.type === 'duration') return [];
  return days
    ? [{ type: 'daterange', start: first.slice(0, DAY), end: last.slice(0, DAY) }]
    : [{ type: 'datetimerange', start: first, end: last }];
}

const DAY = '2026-11-25'.length;
