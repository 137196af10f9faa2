import { clockIn } from '../../domain/clock-in.ts';
import { gapsOf, LOOK_AHEAD_MS } from '../../domain/duty/gaps.ts';
import { holidaysBetween } from '../../domain/duty/holidays.ts';
import { onDuty } from '../../domain/duty/on-duty.ts';
import type { Shift, Span } from '../../domain/duty/shift.ts';
import type { StaffLanguage } from '../../domain/staff/staff-member.ts';
import type { StaffContact } from '../staff-book.ts';
import type { DutyParts } from './duty-parts.ts';

/** A shift with whose it is. */
export type NamedShift = Omit<Shift, 'staff'> & { readonly staff: Pick<StaffContact, 'id' | 'name'> };

/** The rota as staff read it. */
export interface Duty {
  readonly now: readonly { readonly name: string; readonly place: number; readonly isReachable: boolean }[];
  readonly shifts: readonly NamedShift[];
  readonly holidays: readonly { readonly on: string; readonly name: string; readonly entered: boolean }[];
  readonly gaps: readonly Span[];
}

/**
 * Who is on duty now, the shifts and holidays of a span, and the gaps of the next two weeks. Shifts of accounts that
 * are closed count for nothing and are not listed.
 */
export async function readDuty(parts: DutyParts, span: Span, language: StaffLanguage): Promise<Duty> {
  const now = parts.now();
  const ahead = { from: now, until: new Date(now.getTime() + LOOK_AHEAD_MS) };
  const contacts = await parts.staff.contacts();
  const named = (shifts: readonly Shift[]): (NamedShift & { contact: StaffContact })[] =>
    shifts.flatMap((shift) => {
      const contact = contacts.find(({ id }) => id === shift.staff);
      return contact === undefined
        ? []
        : [{ ...shift, staff: { id: contact.id, name: contact.name }, contact }];
    });
  const coming = (await parts.shifts.between(ahead)).filter(({ staff }) =>
    contacts.some(({ id }) => id === staff),
  );
  return {
    now: named(onDuty(coming, now)).map(({ contact, place }) => ({
      name: contact.name,
      place,
      isReachable: contact.phone !== null,
    })),
    shifts: named(await parts.shifts.between(span)).map(({ contact: _contact, ...shift }) => shift),
    holidays: await holidaysOf(parts, span, language),
    gaps: gapsOf(coming, ahead),
  };
}

async function holidaysOf(
  { country, holidays }: DutyParts,
  { from, until }: Span,
  language: StaffLanguage,
): Promise<Duty['holidays']> {
  const [first, last] = [from, until].map((at) => clockIn(country.meta.timezone, at).day) as [string, string];
  const entered = (await holidays.between(first, last)).map((holiday) => ({ ...holiday, entered: true }));
  const yearly = holidaysBetween(country.holidays, first, last).map(({ on, name }) => ({
    on,
    name: name[language],
    entered: false,
  }));
  return [...yearly, ...entered].toSorted((a, b) => a.on.localeCompare(b.on));
}
