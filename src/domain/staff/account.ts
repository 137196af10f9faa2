import type { Role } from './role.ts';
import type { StaffLanguage, StaffMember } from './staff-member.ts';

/** An account with all that opens it. It never leaves the desk: others get a `StaffMember`. */
export interface Account extends StaffMember {
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  /** The slow hash of the password. */
  readonly password: string;
  /** Whether the password was made by us and has to be changed. */
  readonly isFirstPassword: boolean;
  /** The secret of the second factor; null until it is enrolled. */
  readonly totp: Uint8Array | null;
  /** An enrolment that was begun and not proved by a first code. */
  readonly newTotp: Uint8Array | null;
  readonly recoveryCodesLeft: number;
  /** Made by a demo, with a sign-in that is printed: refused in production. */
  readonly isDemo: boolean;
  /** Goes up when every session is to end. */
  readonly generation: number;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly version: number;
}

/** A second factor that was proved by a first code. */
export interface NewSecondFactor {
  readonly secret: Uint8Array;
  /** The step of time of that code: it works once. */
  readonly step: number;
  readonly recoveryCodes: readonly string[];
}

/** An account that is to be. */
export interface NewAccount extends StaffMember {
  readonly phone: string | null;
  readonly email: string | null;
  readonly password: NewPassword;
  readonly totp: NewSecondFactor | null;
  readonly isDemo: boolean;
  readonly createdAt: Date;
}

/** A password as it is kept. */
export interface NewPassword {
  readonly hash: string;
  /** Made by us, to be changed. */
  readonly isFirst: boolean;
}

/** What of an account may change; what is left out stays, and null is none. */
export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  readonly language?: StaffLanguage;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly password?: NewPassword;
  readonly totp?: NewSecondFactor | null;
  readonly newTotp?: Uint8Array | null;
  readonly disabledAt?: Date | null;
  /** Whether every session of theirs ends with this. */
  readonly endsSessions?: boolean;
}

/** Whether somebody may come in at all: accounts of a demo open nothing in production. */
export function isAdmitted(
  account: Pick<Account, 'disabledAt' | 'isDemo'>,
  mode: 'demo' | 'production',
): boolean {
  return account.disabledAt === null && !(account.isDemo && mode === 'production');
}

/** What somebody still has to do before the desk is open to them. */
export type Owed = 'password' | 'second_factor';

/** What is still owed: a password of their own, a second factor. Nothing else is open until then. */
export function owedBy({ isFirstPassword, totp }: Pick<Account, 'isFirstPassword' | 'totp'>): Owed[] {
  return [
    ...(isFirstPassword ? (['password'] as const) : []),
    ...(totp === null ? (['second_factor'] as const) : []),
  ];
}
