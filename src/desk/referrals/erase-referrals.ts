import { erasedReferral } from '../../domain/referral/referral.ts';
import { ok } from '../../domain/result.ts';
import { changeReferral } from './change-referral.ts';
import type { ReferralParts } from './referral-parts.ts';

/**
 * Erases what referrals hold of the cases whose owner is reached through a conversation: no page leads to them any more,
 * and nothing more goes out. What an organisation has read is with them. Done again it changes nothing.
 */
export async function eraseReferrals(
  parts: Pick<ReferralParts, 'cases' | 'referrals' | 'now'>,
  conversation: string,
): Promise<void> {
  const cases = await parts.cases.ofConversation(conversation);
  for (const known of cases.filter((each) => each.conversation === conversation)) {
    for (const { id, code } of await parts.referrals.ofCase(known.id)) {
      if (code !== '')
        await changeReferral(parts, id, (referral) => ok(erasedReferral(referral, parts.now())));
    }
  }
}
