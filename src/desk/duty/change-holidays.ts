import type { EnteredHoliday } from '../../storage/holidays.ts';
import { makeAct } from '../audit/make-act.ts';
import type { DutyParts, Planner } from './duty-parts.ts';
import { tellDuty } from './tell-duty.ts';

/** Enters a holiday that no calendar knows ahead, such as a feast of Islam; one of that day gets the new name. */
export async function enterHoliday(parts: DutyParts, by: Planner, holiday: EnteredHoliday): Promise<void> {
  const subject = `holiday:${holiday.on}`;
  await parts.holidays.enter(holiday, makeAct(parts, { by, action: 'holiday.enter', subject }));
  await tellDuty(parts, subject);
}

/** Takes a holiday out that staff entered; false when there is none. Those of the country stay. */
export async function removeHoliday(parts: DutyParts, by: Planner, on: string): Promise<boolean> {
  const subject = `holiday:${on}`;
  const isRemoved = await parts.holidays.remove(
    on,
    makeAct(parts, { by, action: 'holiday.remove', subject }),
  );
  if (isRemoved) await tellDuty(parts, subject);
  return isRemoved;
}
