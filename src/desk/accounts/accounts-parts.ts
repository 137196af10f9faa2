import type { Log } from '../../domain/log.ts';
import type { PasswordCost } from '../../storage/crypto/password-hash.ts';
import type { Paces } from '../../storage/paces.ts';
import type { Sessions } from '../../storage/sessions.ts';
import type { StaffAccounts } from '../../storage/staff.ts';
import type { ActParts } from '../audit/make-act.ts';

/** What the accounts work with. */
export interface AccountsParts extends ActParts {
  readonly staff: StaffAccounts;
  readonly sessions: Sessions;
  readonly paces: Paces;
  readonly mode: 'demo' | 'production';
  readonly log: Log;
  /** A random whole number from 0 to n - 1. */
  readonly random: (below: number) => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** What a hash of a password costs; the usual, when left out. */
  readonly passwordCost?: PasswordCost;
}
