import { erasedReferral } from '../../domain/referral/referral.ts';
import { ok } from '../../domain/result.ts';
import type { Referrals } from '../../storage/referrals.ts';
import { changeReferral } from './change-referral.ts';

/**
 * Erases what referrals of a case hold: no page leads to it any more, and nothing more goes out. What an organisation has
 * read is with them. Done again it changes nothing.
 */
export async function eraseReferrals(
  parts: { readonly referrals: Pick<Referrals, 'ofCase' | 'find' | 'save'>; readonly now: () => Date },
  caseId: string,
): Promise<void> {
  for (const { id, code } of await parts.referrals.ofCase(caseId)) {
    if (code !== '') await changeReferral(parts, id, (known) => ok(erasedReferral(known, parts.now())));
  }
}
