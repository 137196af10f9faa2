import type { DeliveryEvent } from '../domain/cases/alert-trace.ts';
import type { ReferralParts } from './referrals/referral-parts.ts';

/**
 * Tells the open consoles that a message of staff to a person got further. The case stays as it is: how far it got is
 * read from the outbox.
 */
export async function tellDelivery(
  { cases, tellDesk }: Pick<ReferralParts, 'cases' | 'tellDesk'>,
  { caseId }: Pick<DeliveryEvent, 'caseId'>,
): Promise<void> {
  const known = await cases.find(caseId);
  if (known === undefined) return;
  const { level, owner } = known;
  await tellDesk({ kind: 'case', id: caseId, what: 'delivery', level, owner: owner ?? null });
}
