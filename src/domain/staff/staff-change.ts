import type { Account, AccountChange } from './account.ts';
import type { Role } from './role.ts';

/** What an administrator may change of an account; what is left out stays, and null is none. */
export interface StaffChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  /** A new first password and a new enrolment, for who lost both. */
  readonly reset?: true | undefined;
}

/** What differs from what is. */
export interface StaffDifference {
  readonly fields: AccountChange;
  /** For the audit: names of fields, and roles; no value of a person. Empty when nothing differs. */
  readonly detail: readonly string[];
}

/** What a change does to an account as it is. Another role, disabling and a reset end its sessions. */
export function staffDifference(
  known: Account,
  { name, role, phone, email, disabled, reset }: StaffChange,
  now: Date,
): StaffDifference {
  const isRole = role !== undefined && role !== known.role;
  const isDisabled = disabled !== undefined && disabled !== (known.disabledAt !== null);
  const fields: AccountChange = {
    ...(name !== undefined && name !== known.name ? { name } : {}),
    ...(phone !== undefined && phone !== known.phone ? { phone } : {}),
    ...(email !== undefined && email !== known.email ? { email } : {}),
    ...(isRole ? { role } : {}),
    ...(isDisabled ? { disabledAt: disabled ? now : null } : {}),
    ...(reset === true ? { totp: null, newTotp: null } : {}),
    ...(isRole || isDisabled || reset === true ? { endsSessions: true } : {}),
  };
  const detail = [
    ...(['name', 'phone', 'email'] as const).filter((field) => field in fields),
    ...(isRole ? [`role ${known.role} to ${role}`] : []),
    ...(isDisabled ? [disabled ? 'disabled' : 'enabled'] : []),
    ...(reset === true ? ['reset'] : []),
  ];
  return { fields, detail };
}
