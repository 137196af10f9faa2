import type { Referral } from '../../domain/referral/referral.ts';
import type { ReferralState } from '../../domain/referral/referral-state.ts';
import { err, type Result } from '../../domain/result.ts';
import { answerReferral } from './answer-referral.ts';
import { caseFor } from './case-for.ts';
import type { ReferralParts } from './referral-parts.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';

export interface HeardState {
  readonly caseId: string;
  readonly referral: string;
  readonly state: ReferralState;
  readonly note: string | null;
}

/** Writes down what staff heard of a referral, by phone or from the person. */
export async function setReferralState(
  parts: ReferralParts,
  doer: Doer,
  { caseId, referral, state, note }: HeardState,
): Promise<Result<Referral, ReferralRefusal>> {
  const found = await caseFor(parts, caseId, doer);
  if (!found.ok) return found;
  const known = await parts.referrals.find(referral);
  if (known?.caseId !== caseId) return err({ code: 'not_found' });
  const actor = { kind: 'staff', id: doer.staff } as const;
  const changed = await answerReferral(parts, referral, {
    state,
    note,
    at: parts.now(),
    by: doer.staff,
    actor,
  });
  if (changed.ok) return changed;
  return err(
    changed.error === 'not_found' ? { code: 'not_found' } : { code: 'not_now', reason: 'wrong_state' },
  );
}
