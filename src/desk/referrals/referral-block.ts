import type { Case } from '../../domain/cases/case.ts';
import type { Entry } from '../../domain/directory/entry.ts';
import { isFresh } from '../../domain/referral/is-fresh.ts';
import type { ReferralParts } from './referral-parts.ts';

/**
 * Why a case cannot go to an organisation now, whatever its person allowed; undefined when it can. In production
 * nothing goes to a contact that nobody has verified lately, nor to one that is gone.
 */
export function referralBlock(
  { mode, now }: Pick<ReferralParts, 'mode' | 'now'>,
  { status }: Pick<Case, 'status'>,
  entry: Entry | undefined,
): 'closed' | 'unverified' | undefined {
  if (status === 'closed') return 'closed';
  return mode === 'production' && (entry === undefined || !isFresh(entry, now())) ? 'unverified' : undefined;
}
