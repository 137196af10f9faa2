import type { Role } from '../domain/staff/role.ts';

/** Somebody with an account, and how to reach them. */
export interface StaffContact {
  readonly id: string;
  /** What colleagues see. */
  readonly name: string;
  readonly role: Role;
  /** E.164; null when none was given, and then no alert reaches them. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** The accounts, as the rota and the alerts need them. */
export interface StaffBook {
  /** Everybody whose account is open. */
  contacts(): Promise<readonly StaffContact[]>;
}

/** The accounts of the store, closed ones too. */
export interface StaffAccounts {
  list(): Promise<readonly (StaffContact & { readonly disabledAt: Date | null })[]>;
}

/** Whom the store has accounts of. */
export function createStaffBook(accounts: StaffAccounts): StaffBook {
  return {
    async contacts() {
      const open = (await accounts.list()).filter(({ disabledAt }) => disabledAt === null);
      return open.map(({ id, name, role, phone, email }) => ({ id, name, role, phone, email }));
    },
  };
}
