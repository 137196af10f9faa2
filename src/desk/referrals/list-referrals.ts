import type { Referral } from '../../domain/referral/referral.ts';
import { ok, type Result } from '../../domain/result.ts';
import { caseFor } from './case-for.ts';
import type { ReferralParts } from './referral-parts.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';

/** The referrals of a case, in the order in which they were asked for. */
export async function listReferrals(
  parts: Pick<ReferralParts, 'cases' | 'referrals'>,
  doer: Doer,
  caseId: string,
): Promise<Result<Referral[], ReferralRefusal>> {
  const found = await caseFor(parts, caseId, doer);
  return found.ok ? ok(await parts.referrals.ofCase(caseId)) : found;
}
