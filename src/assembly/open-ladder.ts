import { createLiveLadder } from '../desk/live-ladder.ts';
import type { Ladder } from '../desk/on-call.ts';
import type { StaffBook } from '../desk/staff-book.ts';
import { createStaffPhones } from '../desk/staff-phones.ts';
import type { Shifts } from '../storage/shifts.ts';
import type { AlertWay } from './open-channels.ts';

/** The ladder of the rota, the accounts and the numbers of the settings, by the channel through which staff are alerted. */
export function openLadder(way: AlertWay, staff: StaffBook, shifts: Pick<Shifts, 'any' | 'between'>): Ladder {
  return createLiveLadder({ ...way, phones: createStaffPhones(staff, shifts) });
}
