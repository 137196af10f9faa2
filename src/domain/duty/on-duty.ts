import type { Shift } from './shift.ts';

/**
 * Who is on duty at a moment, in the order in which they are alerted: by place, and in one place whoever began first.
 * Each person once, with the best of their places.
 */
export function onDuty(shifts: readonly Shift[], at: Date): Shift[] {
  const now = shifts.filter(({ from, until }) => from <= at && at < until).toSorted(compareShifts);
  return now.filter(({ staff }, index) => now.findIndex((shift) => shift.staff === staff) === index);
}

function compareShifts(a: Shift, b: Shift): number {
  return a.place - b.place || a.from.getTime() - b.from.getTime() || a.staff.localeCompare(b.staff);
}
