import { onDuty } from '../domain/duty/on-duty.ts';
import { mayTakeCases } from '../domain/staff/may-take-cases.ts';
import type { Shifts } from '../storage/shifts.ts';
import type { StaffBook, StaffContact } from './staff-book.ts';

/** Somebody of the staff whom an alert can reach. */
export interface StaffPhone {
  /** Id of the account. */
  readonly id: string;
  /** E.164. */
  readonly phone: string;
  readonly email: string | null;
}

/** The rota at a moment. */
export interface DutyNow {
  /** Whether there is any shift at all, of whatever time. */
  readonly isSet: boolean;
  /** Who is on duty and can be reached, in the order in which they are alerted. */
  readonly people: readonly (StaffPhone & { readonly place: number })[];
}

/** Whom alerts can reach: accounts that are open, have a phone, and belong to somebody who may take cases. */
export interface StaffPhones {
  onDutyAt(at: Date): Promise<DutyNow>;
  supervisors(): Promise<readonly StaffPhone[]>;
  everyone(): Promise<readonly StaffPhone[]>;
}

/** The phones of the accounts, and the rota. */
export function createStaffPhones(staff: StaffBook, shifts: Pick<Shifts, 'any' | 'between'>): StaffPhones {
  const everyone = async (): Promise<StaffContact[]> =>
    (await staff.contacts()).filter(({ role }) => mayTakeCases(role));

  return {
    async onDutyAt(at) {
      const isSet = await shifts.any();
      if (!isSet) return { isSet, people: [] };
      const [phones, touching] = await Promise.all([
        everyone().then(reached),
        shifts.between({ from: at, until: new Date(at.getTime() + 1) }),
      ]);
      const people = onDuty(touching, at).flatMap(({ staff: id, place }) =>
        phones.filter((phone) => phone.id === id).map((phone) => ({ ...phone, place })),
      );
      return { isSet, people };
    },
    supervisors: async () => reached((await everyone()).filter(({ role }) => role === 'supervisor')),
    everyone: async () => reached(await everyone()),
  };
}

function reached(contacts: readonly StaffContact[]): StaffPhone[] {
  return contacts.flatMap(({ id, phone, email }) => (phone === null ? [] : [{ id, phone, email }]));
}
