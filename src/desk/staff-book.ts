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
