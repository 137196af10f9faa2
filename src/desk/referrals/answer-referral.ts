import type { Actor } from '../../domain/audit/act.ts';
import { answeredReferral, type Referral, type ReferralAnswer } from '../../domain/referral/referral.ts';
import { ok, type Result } from '../../domain/result.ts';
import { advanceReferral } from './advance-referral.ts';
import { changeReferral } from './change-referral.ts';
import { nextMatch } from './next-match.ts';
import type { ReferralParts } from './referral-parts.ts';
import { withReferralAct } from './with-referral-act.ts';

/** An answer to a referral, and who is in the audit for it. */
export interface GivenAnswer extends ReferralAnswer {
  readonly actor: Actor;
}

/**
 * Writes down what became of a referral, and the act with it. The same answer again changes nothing. Who was refused is
 * offered the next one to ask.
 */
export async function answerReferral(
  parts: ReferralParts,
  id: string,
  answer: GivenAnswer,
): Promise<Result<Referral, 'not_now' | 'not_found'>> {
  const next = answer.state === 'refused' ? await nextFor(parts, id) : null;
  const changed = await changeReferral<'not_now'>(parts, id, (known) => {
    if (known.state === answer.state) return ok(known);
    const answered = answeredReferral(known, answer);
    if (!answered.ok) return answered;
    return ok({ ...withReferralAct(parts, answered.value, answer.actor, `referral.${answer.state}`), next });
  });
  if (!changed.ok) return changed;
  await advanceReferral(parts, id);
  return ok((await parts.referrals.find(id)) ?? changed.value);
}

async function nextFor(parts: ReferralParts, id: string): Promise<string | null> {
  const referral = await parts.referrals.find(id);
  const known = referral === undefined ? undefined : await parts.cases.find(referral.caseId);
  if (referral === undefined || known === undefined) return null;
  return (await nextMatch(parts, known, referral))?.entry.id ?? null;
}
