import type { Span } from './shift.ts';

/** How far ahead gaps are looked for, in milliseconds: as long as people plan by. */
export const LOOK_AHEAD_MS = 14 * 24 * 60 * 60 * 1000;

/** The parts of a span in which nobody is on duty, in their order. */
export function gapsOf(shifts: readonly Span[], { from, until }: Span): Span[] {
  const gaps: Span[] = [];
  let covered = from;
  for (const shift of shifts.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (covered >= until) break;
    if (shift.from > covered) gaps.push({ from: covered, until: earlier(shift.from, until) });
    if (shift.until > covered) covered = shift.until;
  }
  if (covered < until) gaps.push({ from: covered, until });
  return gaps;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
