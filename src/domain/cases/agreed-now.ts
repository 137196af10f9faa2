import type { CallBackTime } from './call-back-time.ts';

type Part = Extract<CallBackTime, { part: unknown }>['part'];

/** The hours of each agreed part of a day, from and to (excluded), at the place of the case. */
const HOURS: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 22],
  any: [0, 24],
};

/** How long after a moment that was named it still is that moment. */
const MOMENT_MS = 60 * 60 * 1000;

const DAY = '2026-11-25'.length;

/**
 * Whether it is now a time that was agreed, by the clock of the place. Of words only what was read in them counts: on
 * any other day, somebody has to ask again.
 */
export function isAgreedNow(time: CallBackTime, now: Date, timezone: string): boolean {
  const clock = clockAt(now, timezone);
  if ('read' in time) return time.read.some((reading) => covers(reading, clock));
  const [from, to] = HOURS[time.part];
  const hour = Number(clock.slice(DAY + 1, DAY + 3));
  return from <= hour && hour < to;
}

/** A reading is a day, a moment, a time of any day, or `from/to` of these. */
function covers(reading: string, clock: string): boolean {
  const [from = '', to] = reading.split('/');
  const isTimeOnly = !from.includes('-');
  const like = isTimeOnly ? clock.slice(DAY + 1) : clock.slice(0, from.length);
  if (to !== undefined) {
    const isOverMidnight = isTimeOnly && to < from;
    return isOverMidnight ? from <= like || like < to : from <= like && like < to;
  }
  if (from.length === DAY) return from === like;
  const since = instant(clock) - instant(isTimeOnly ? `${clock.slice(0, DAY)} ${from}` : from);
  return since >= 0 && since < MOMENT_MS;
}

function instant(clock: string): number {
  return Date.parse(`${clock.replace(' ', 'T')}Z`);
}

/** `2026-11-25 18:00:00`: what a clock shows there. */
function clockAt(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(now);
}
