import { maySend, rulesFor } from '../../domain/referral/may-send.ts';
import { answeredReferral, approvedReferral, type Referral } from '../../domain/referral/referral.ts';
import { referralWait } from '../../domain/referral/referral-waits.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { advanceReferral } from './advance-referral.ts';
import { linkFor, type MadeReferral } from './ask-referral.ts';
import { caseFor } from './case-for.ts';
import { changeReferral } from './change-referral.ts';
import { referralBlock } from './referral-block.ts';
import type { ReferralParts } from './referral-parts.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';
import { withReferralAct } from './with-referral-act.ts';

export interface Approval {
  readonly caseId: string;
  readonly referral: string;
  readonly isApproved: boolean;
  readonly note: string | null;
}

/**
 * The second pair of eyes: somebody other than who asked allows a referral without consent, and it is sent; or does not,
 * and it is closed. The rule must still hold, and the
 * contact be verified.
 */
export async function approveReferral(
  parts: ReferralParts,
  doer: Doer,
  { caseId, referral, isApproved, note }: Approval,
): Promise<Result<MadeReferral, ReferralRefusal>> {
  const found = await caseFor(parts, caseId, doer);
  if (!found.ok) return found;
  const known = found.value;
  const { link, shown } = await newLink(parts, referral);
  const at = parts.now();
  const by = { kind: 'staff', id: doer.staff } as const;
  const changed = await changeReferral<Exclude<NotApproved, 'not_found'>>(parts, referral, (waiting) => {
    if (waiting.caseId !== caseId || waiting.state !== 'waiting') return err('not_now');
    if (waiting.by === doer.staff) return err('same_person');
    if (!isApproved) return refuse(parts, waiting, doer, note);
    const holds = waiting.rule !== null && rulesFor(known).includes(waiting.rule);
    const entry = parts.live.entries().find(({ id }) => id === waiting.organisation);
    const block = referralBlock(parts, known, entry);
    if (block !== undefined) return err(block);
    if (!holds && maySend(known, waiting.organisation) !== 'yes') return err('no_consent');
    const wait = referralWait(parts.waits, waiting.level);
    const sent = approvedReferral(waiting, { at, by: doer.staff, wait, link, url: shown?.url ?? null });
    return sent.ok ? ok(withReferralAct(parts, sent.value, by, 'referral.approve')) : sent;
  });
  if (!changed.ok) return err(refusalOf(changed.error));
  await advanceReferral(parts, referral);
  const after = (await parts.referrals.find(referral)) ?? changed.value;
  return ok({ referral: after, shown: isApproved ? shown : null });
}

async function newLink(parts: ReferralParts, id: string): Promise<ReturnType<typeof linkFor>> {
  const known = await parts.referrals.find(id);
  return linkFor(parts, known?.way ?? 'sms');
}

function refuse(
  parts: ReferralParts,
  waiting: Referral,
  { staff }: Doer,
  note: string | null,
): Result<Referral, 'not_now'> {
  const closed = answeredReferral(waiting, { state: 'closed', at: parts.now(), by: staff, note });
  if (!closed.ok) return closed;
  return ok(withReferralAct(parts, closed.value, { kind: 'staff', id: staff }, 'referral.not_approved'));
}

type NotApproved = 'same_person' | 'not_now' | 'no_consent' | 'closed' | 'unverified' | 'not_found';

function refusalOf(error: NotApproved): ReferralRefusal {
  switch (error) {
    case 'not_found':
      return { code: 'not_found' };
    case 'same_person':
      return { code: 'forbidden', reason: 'same_person' };
    case 'no_consent':
    case 'closed':
    case 'unverified':
      return { code: 'not_now', reason: error };
    case 'not_now':
      return { code: 'not_now', reason: 'wrong_state' };
  }
}
