import { everyWeek } from '../../domain/duty/every-week.ts';
import { overlap, type Shift, type Span } from '../../domain/duty/shift.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { mayTakeCases } from '../../domain/staff/may-take-cases.ts';
import { makeAct } from '../audit/make-act.ts';
import type { DutyParts, Planner } from './duty-parts.ts';
import { tellDuty } from './tell-duty.ts';

/** A shift to be put on the rota, and in how many weeks after it again. */
export interface NewShift extends Omit<Shift, 'id'> {
  readonly repeatWeeks: number;
}

/**
 * - `unknown_staff`: no open account of somebody who may take cases.
 * - `wrong_span`: it ends before it begins, is over already, or is longer than two weeks.
 * - `overlaps`: the person has another shift at that time, or its repetitions overlap each other.
 */
export type NotAdded = 'unknown_staff' | 'wrong_span' | 'overlaps';

const LONGEST_MS = 14 * 24 * 60 * 60 * 1000;

/**
 * Puts a shift and its repetitions on the rota: all of them, or none when one cannot be. A person begins one shift at a
 * time, and so a shift has its id from both: the same call again adds nothing, and one that died midway is completed.
 */
export async function addShifts(
  parts: DutyParts,
  by: Planner,
  made: NewShift,
): Promise<Result<void, NotAdded>> {
  const { staff, place, repeatWeeks } = made;
  if (!isSpan(made, parts.now())) return err('wrong_span');
  const contact = (await parts.staff.contacts()).find(({ id }) => id === staff);
  if (contact === undefined || !mayTakeCases(contact.role)) return err('unknown_staff');

  const shifts = everyWeek(made, repeatWeeks, parts.country.meta.timezone).map((span) => ({
    ...span,
    id: `${staff}:${span.from.getTime()}`,
    staff,
    place,
  }));
  const [first, second] = shifts;
  if (first !== undefined && second !== undefined && overlap(first, second)) return err('overlaps');
  for (const shift of shifts) if (await isTaken(parts, shift)) return err('overlaps');
  for (const shift of shifts)
    await parts.shifts.add(shift, makeAct(parts, { by, action: 'duty.add', subject: `shift:${shift.id}` }));
  await tellDuty(parts, `shifts:${staff}`);
  return ok(undefined);
}

function isSpan({ from, until }: Span, now: Date): boolean {
  const ms = until.getTime() - from.getTime();
  return ms > 0 && ms <= LONGEST_MS && until > now;
}

/** Whether the person has another shift then; the very same one is none. */
async function isTaken({ shifts }: DutyParts, { id, staff, until, place, from }: Shift): Promise<boolean> {
  const touching = await shifts.between({ from, until });
  return touching
    .filter((shift) => shift.staff === staff)
    .some((shift) => shift.id !== id || shift.until.getTime() !== until.getTime() || shift.place !== place);
}
