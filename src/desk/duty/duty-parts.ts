import type { Actor } from '../../domain/audit/act.ts';
import type { Country } from '../../domain/country.ts';
import type { Holidays } from '../../storage/holidays.ts';
import type { Shifts } from '../../storage/shifts.ts';
import type { DeskChange } from '../desk-change.ts';
import type { StaffBook } from '../staff-book.ts';

/** What the rota works with. */
export interface DutyParts {
  readonly shifts: Shifts;
  readonly holidays: Holidays;
  readonly staff: StaffBook;
  readonly country: Pick<Country, 'meta' | 'holidays'>;
  readonly now: () => Date;
  /** Of acts. */
  readonly id: () => string;
  /** Tells the open consoles what changed. */
  tellDesk(change: DeskChange): Promise<void>;
}

/** Who changes the rota. */
export type Planner = Extract<Actor, { kind: 'staff' }>;
