import type { EnteredHoliday } from '../../storage/holidays.ts';
import type { DutyParts, Planner } from './duty-parts.ts';

/** Enters a holiday that no calendar knows ahead, such as a feast of Islam; one of that day gets the new name. */
export function enterHoliday(parts: DutyParts, by: Planner, holiday: EnteredHoliday): Promise<void> {
  const subject = `holiday:${holiday.on}`;
  const act = { id: parts.id(), at: parts.now(), by, action: 'holiday.enter', subject };
  return parts.holidays.enter(holiday, act);
}

/** Takes a holiday out that staff entered; false when there is none. Those of the country stay. */
export function removeHoliday(parts: DutyParts, by: Planner, on: string): Promise<boolean> {
  const act = { id: parts.id(), at: parts.now(), by, action: 'holiday.remove', subject: `holiday:${on}` };
  return parts.holidays.remove(on, act);
}
