import { RETURN_CODE_PREFIX } from '../../domain/cases/return-code.ts';
import { ok } from '../../domain/result.ts';
import { MAIL_FAILED, stepped, type OwedDelivery, type Referral } from '../../domain/referral/referral.ts';
import { changeReferral } from './change-referral.ts';
import type { ReferralParts } from './referral-parts.ts';

const MINUTE_MS = 60_000;
/** Milliseconds before a mail that could not be handed over is tried again; after the last, staff are told. */
const BACKOFF_MS = [1, 5, 30, 120, 480].map((minutes) => minutes * MINUTE_MS);

/** For so long whoever hands a mail over is not disturbed: longer than any server is waited for. */
const SENDING_MS = 2 * MINUTE_MS;

/**
 * Sends what is owed to the organisation. An SMS goes into the outbox under a key of its own, so it is sent once. A mail is
 * taken in the store before it leaves, so that two who look at once do not both send it; after a crash in between it
 * goes out again under the same id. It says the code, the need and the region, and no more: SMS can be read on the way.
 */
export async function deliverReferral(parts: ReferralParts, known: Referral): Promise<void> {
  const { owed, way, to } = known;
  if (owed === null) return;
  if (way === 'email' && to !== null) return deliverMail(parts, known, owed, to);
  if (way === 'sms' && to !== null) await sendSms(parts, known, owed, to);
  await settle(parts, known, owed, (current) => ({ ...current, owed: null }));
}

async function deliverMail(
  parts: ReferralParts,
  known: Referral,
  owed: OwedDelivery,
  to: string,
): Promise<void> {
  const nextAt = new Date(parts.now().getTime() + SENDING_MS);
  if (!(await parts.referrals.save({ ...known, owed: { ...owed, nextAt } }))) return;
  const isSent = await sendMail(parts, known, owed, to);
  await settle(parts, known, owed, (current) =>
    isSent ? { ...current, owed: null } : tryLater(parts, current, owed),
  );
}

/** What became of it, in the referral as it is by now; whoever answered meanwhile is owed nothing any more. */
async function settle(
  parts: ReferralParts,
  { id }: Referral,
  { what }: OwedDelivery,
  change: (current: Referral) => Referral,
): Promise<void> {
  await changeReferral(parts, id, (current) => ok(current.owed?.what === what ? change(current) : current));
}

async function sendSms(
  { conversations, smsChannel, ...parts }: ReferralParts,
  known: Referral,
  owed: OwedDelivery,
  to: string,
): Promise<void> {
  if (smsChannel === undefined) return;
  const text = parts.text(`sms.${owed.what}`, {
    ...said(parts, known),
    short: known.code.slice(0, RETURN_CODE_PREFIX),
  });
  const reply = { text, language: 'fr', urgency: 'ordinary' } as const;
  const key = `referral/${known.id}/${owed.what}`;
  const row = { key, ref: parts.id(), reply };
  parts.wakeDeliver(await conversations.enqueue(smsChannel, `tel:${to}`, row, parts.now()));
}

async function sendMail(
  parts: ReferralParts,
  known: Referral,
  { what, url }: OwedDelivery,
  to: string,
): Promise<boolean> {
  const params = { ...said(parts, known), url: url ?? '' };
  const sent = await parts.sendMail?.({
    id: `${known.id}.${what}`,
    to,
    subject: parts.text('mail.subject', params),
    text: parts.text(`mail.${what}`, params),
  });
  if (sent !== true) parts.log.warn('referral_mail_not_sent', { caseId: known.caseId });
  return sent === true;
}

function tryLater({ now }: ReferralParts, known: Referral, owed: OwedDelivery): Referral {
  const at = now();
  const wait = BACKOFF_MS[owed.attempts];
  if (wait === undefined) {
    const failed = { at, what: MAIL_FAILED, state: known.state, by: 'service', note: null };
    // Nobody can answer what never reached them: somebody else is to be asked.
    const answerBy = owed.what === 'first' && known.answerBy !== null ? at : known.answerBy;
    return { ...stepped(known, failed), owed: null, answerBy };
  }
  return { ...known, owed: { ...owed, attempts: owed.attempts + 1, nextAt: new Date(at.getTime() + wait) } };
}

/** All that an SMS or a mail may say of a case. */
function said(
  { text, country }: Pick<ReferralParts, 'text' | 'country'>,
  { code, need, region }: Referral,
): { readonly code: string; readonly need: string; readonly region: string } {
  const place = country.regions.find(({ id }) => id === region)?.name.fr ?? text('region_unknown');
  return { code, need: text(`need.${need}`), region: place };
}
