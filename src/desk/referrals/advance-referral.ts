import type { Case } from '../../domain/cases/case.ts';
import { maySend } from '../../domain/referral/may-send.ts';
import {
  askedReferral,
  answeredReferral,
  overdue,
  referralDueAt,
  remindedReferral,
  sentReferral,
  type Referral,
} from '../../domain/referral/referral.ts';
import { referralBrief } from '../../domain/referral/referral-brief.ts';
import { referralWait } from '../../domain/referral/referral-waits.ts';
import { deliverReferral } from './deliver-referral.ts';
import { nextMatch } from './next-match.ts';
import { noteOnCase } from './note-on-case.ts';
import type { ReferralParts } from './referral-parts.ts';
import { waysTo } from './ways-to.ts';
import { withReferralAct } from './with-referral-act.ts';

/**
 * Does everything that is due of a referral by now: its steps go into the case, what is owed goes out, who does not
 * answer is reminded, and then the next one is asked or offered. Each is one write; killed in between, it goes on.
 */
export async function advanceReferral(parts: ReferralParts, id: string): Promise<void> {
  for (;;) {
    const known = await parts.referrals.find(id);
    const dueAt = known === undefined ? null : referralDueAt(known);
    if (known === undefined || dueAt === null || dueAt > parts.now()) return;
    await step(parts, known);
  }
}

/** Whoever writes over an older version writes nothing, and looks again. */
async function step(parts: ReferralParts, known: Referral): Promise<unknown> {
  const { cases, referrals, waits } = parts;
  const now = parts.now();
  if (known.noted < known.history.length) {
    await noteOnCase(parts, known);
    return referrals.save({ ...known, noted: known.history.length });
  }
  const found = await cases.find(known.caseId);
  const mayStillBeSent = found !== undefined && referralBrief(found, known) !== undefined;
  if (!mayStillBeSent) return referrals.save(takenBack(known, now));
  if (known.owed !== null && known.owed.nextAt <= now) return deliverReferral(parts, known);
  const isToBeReminded = overdue(known, now) === 'remind';
  return referrals.save(
    isToBeReminded
      ? remindedReferral(known, now, referralWait(waits, known.level))
      : await giveUp(parts, known, found),
  );
}

/** The person took the consent back: nothing goes out any more, and the page is gone. */
function takenBack(known: Referral, at: Date): Referral {
  const closed = answeredReferral(known, { state: 'closed', at, by: 'service', note: null });
  return closed.ok ? closed.value : { ...known, owed: null, answerBy: null };
}

/**
 * Nobody answered. The next one is asked at once by SMS where the person's consent names it; for P1 and P2, where a person
 * has to decide, without consent, and where somebody has to tell a code, it is offered to staff.
 */
async function giveUp(parts: ReferralParts, known: Referral, found: Case): Promise<Referral> {
  const at = parts.now();
  const next = await nextMatch(parts, found, known);
  const answered = answeredReferral(known, { state: 'unanswered', at, by: 'service', note: null });
  if (!answered.ok) return known;
  parts.metrics.count('referrals_unanswered');
  parts.log.warn('referral_unanswered', { caseId: known.caseId, level: known.level });
  if (next === undefined) return answered.value;
  const isUrgent = known.level === 'P1' || known.level === 'P2';
  if (!isUrgent && maySend(found, next.entry.id) === 'yes') await askNext(parts, known, next);
  return { ...answered.value, next: next.entry.id };
}

type Next = NonNullable<Awaited<ReturnType<typeof nextMatch>>>;

async function askNext(parts: ReferralParts, known: Referral, { entry, service }: Next): Promise<void> {
  const sms = waysTo(parts, entry).find(({ way }) => way === 'sms');
  if (sms === undefined) return;
  const at = parts.now();
  // Its id says what it follows, so that it is made once.
  const id = `${known.id}.next`;
  const { id: organisation, name } = entry;
  const asked = askedReferral({ ...known, ...sms, id, organisation, name, service, rule: null }, at);
  const wait = referralWait(parts.waits, known.level);
  const sent = sentReferral(asked, { at, by: 'service', wait, link: null, url: null });
  await parts.referrals.add(withReferralAct(parts, sent, { kind: 'service' }, 'referral.send'));
}
