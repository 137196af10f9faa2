import { makeAct } from '../audit/make-act.ts';
import type { DutyParts, Planner } from './duty-parts.ts';
import { tellDuty } from './tell-duty.ts';

/** Takes a shift off the rota; false when it is not on it. */
export async function removeShift(parts: DutyParts, by: Planner, id: string): Promise<boolean> {
  const subject = `shift:${id}`;
  const isRemoved = await parts.shifts.remove(id, makeAct(parts, { by, action: 'duty.remove', subject }));
  if (isRemoved) await tellDuty(parts, subject);
  return isRemoved;
}
