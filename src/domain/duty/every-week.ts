import { clockIn } from '../clock-in.ts';
import type { Span } from './shift.ts';

const HOUR_MS = 60 * 60 * 1000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/**
 * A span and the same one in the `repeats` weeks after it, at the same hour on the clock of the place: where clocks are
 * put forward or back in between, it moves with them.
 */
export function everyWeek({ from, until }: Span, repeats: number, timeZone: string): Span[] {
  return Array.from({ length: repeats + 1 }, (_, weeks) => ({
    from: weeksLater(from, weeks, timeZone),
    until: weeksLater(until, weeks, timeZone),
  }));
}

function weeksLater(at: Date, weeks: number, timeZone: string): Date {
  const later = new Date(at.getTime() + weeks * WEEK_MS);
  const moved = clockIn(timeZone, later).hour - clockIn(timeZone, at).hour;
  // An hour to the other side of midnight is still one hour.
  const hours = ((moved + 36) % 24) - 12;
  return new Date(later.getTime() - hours * HOUR_MS);
}
