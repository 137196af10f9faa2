import { clockIn } from '../clock-in.ts';

/** When a message may come, in hours of the country; nothing comes between 20:00 and 8:00. */
const HOURS = {
  morning: { from: 8, until: 12 },
  afternoon: { from: 12, until: 16 },
  evening: { from: 16, until: 20 },
} as const;

/** A part of the day that a person says is safe. */
export type TimeOfDay = keyof typeof HOURS;

export const TIMES_OF_DAY = Object.keys(HOURS) as readonly TimeOfDay[];

const HOUR_MS = 60 * 60 * 1000;

/** Whether it is that time of day now. */
export function isTimeOfDay(time: TimeOfDay, timeZone: string, now: Date): boolean {
  const { hour } = clockIn(timeZone, now);
  return hour >= HOURS[time].from && hour < HOURS[time].until;
}

/** The next beginning of that time of day, at or after a moment. */
export function nextTimeOfDay(time: TimeOfDay, timeZone: string, after: Date): Date {
  let at = Math.ceil(after.getTime() / HOUR_MS) * HOUR_MS;
  while (clockIn(timeZone, new Date(at)).hour !== HOURS[time].from) at += HOUR_MS;
  return new Date(at);
}
