import type { ReferralEvent } from '../../domain/referral/referral-event.ts';
import { answerReferral } from './answer-referral.ts';
import type { ReferralParts } from './referral-parts.ts';

/** What an organisation may still answer; what waits was never sent to it. */
const CLOSED = ['waiting', 'closed'];

/** An organisation answered by SMS: it becomes the state of the referral, and they are told what was understood. */
export async function answerByMessage(
  parts: ReferralParts,
  conversation: string,
  { id, at, code, answer, by }: ReferralEvent,
): Promise<void> {
  const found = await parts.referrals.sentTo(by, code);
  // Of several about one case the last one sent is meant.
  const meant = found
    .filter(({ state }) => !CLOSED.includes(state))
    .toSorted((a, b) => (a.sentAt?.getTime() ?? 0) - (b.sentAt?.getTime() ?? 0))
    .at(-1);
  const answered =
    meant === undefined
      ? undefined
      : await answerReferral(parts, meant.id, {
          state: answer,
          at: new Date(at),
          by: 'organisation',
          note: null,
          actor: { kind: 'service' },
        });
  const text =
    meant === undefined
      ? parts.text('sms.unknown')
      : parts.text(answered?.ok === true ? `sms.${answer}` : 'sms.not_now', { code: meant.code });
  const reply = { text, language: 'fr', urgency: 'ordinary' } as const;
  const owed = { key: `${id}/reply`, ref: parts.id(), reply };
  if (await parts.conversations.enqueueTo(conversation, owed, parts.now())) parts.wakeDeliver(conversation);
}
