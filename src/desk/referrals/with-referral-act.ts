import type { Act, Actor } from '../../domain/audit/act.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import type { ReferralParts } from './referral-parts.ts';

/** A referral with an act for the audit; it is about the case, and names the organisation. */
export function withReferralAct(
  { id, now }: Pick<ReferralParts, 'id' | 'now'>,
  referral: Referral,
  by: Actor,
  action: string,
): Referral {
  const act: Act = {
    id: id(),
    at: now(),
    by,
    action,
    subject: `case:${referral.caseId}`,
    detail: `to ${referral.organisation}`,
  };
  return { ...referral, acts: [...referral.acts, act] };
}
