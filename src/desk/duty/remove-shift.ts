import type { DutyParts, Planner } from './duty-parts.ts';

/** Takes a shift off the rota; false when it is not on it. */
export function removeShift(
  { shifts, now, id: actId }: DutyParts,
  by: Planner,
  id: string,
): Promise<boolean> {
  return shifts.remove(id, { id: actId(), at: now(), by, action: 'duty.remove', subject: `shift:${id}` });
}
