import type { Scope } from '../../domain/staff/permissions.ts';

/** Why a referral was not made or changed; `reason` is a key for the page to say in words. */
export interface ReferralRefusal {
  readonly code: 'not_found' | 'forbidden' | 'conflict' | 'not_now';
  readonly reason?:
    | 'closed'
    | 'no_consent'
    | 'needs_rule'
    | 'unverified'
    | 'no_way'
    | 'already_sent'
    | 'same_person'
    | 'wrong_state';
}

/** Who does something, and on which cases their role may. */
export interface Doer {
  /** Id of the account. */
  readonly staff: string;
  readonly scope: Scope;
}
