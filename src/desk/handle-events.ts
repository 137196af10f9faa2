import type { CaseEvent } from '../domain/cases/report.ts';
import { alertCase } from './alert-case.ts';
import { isAnswerKey } from './answer-person.ts';
import { countTally } from './count-tally.ts';
import type { DeskParts } from './desk-parts.ts';
import { eraseCases } from './erase-cases.ts';
import { fileReport } from './file-report.ts';
import { hearPerson } from './hear-person.ts';
import { noteDelivery } from './note-delivery.ts';
import { keepMedia } from './keep-media.ts';
import { obeyStaff } from './obey-staff.ts';
import { changeByCode, keepPin } from './return-to-case.ts';
import { answerByMessage } from './referrals/answer-by-message.ts';
import { eraseReferrals } from './referrals/erase-referrals.ts';
import type { ReferralParts } from './referrals/referral-parts.ts';
import { takeCase } from './take-case.ts';
import { tellDelivery } from './tell-delivery.ts';
import { withdrawConsents } from './withdraw-consents.ts';

/**
 * Hands the events of one conversation to the desk, in order. An event leaves the conversation when it has
 * acted; killed in between it acts again, and its id makes that the same as once.
 */
export function createEventHandler(
  parts: DeskParts,
  referring: ReferralParts,
): (conversation: string) => Promise<void> {
  return async (conversation) => {
    for (const event of await parts.conversations.events(conversation)) {
      if (!(await act(parts, referring, conversation, event))) return;
      await parts.conversations.dropEvent(conversation, event.id);
    }
  };
}

/** False when it is too early for an event: it stays, and those behind it, for the next look. */
async function act(
  parts: DeskParts,
  referring: ReferralParts,
  conversation: string,
  event: CaseEvent,
): Promise<boolean> {
  if (event.kind === 'case.delivery') {
    if (!isAnswerKey(event.key)) return noteDelivery(parts, conversation, event);
    await tellDelivery(referring, event);
    return true;
  }
  await actNow(parts, referring, conversation, event);
  return true;
}

type Immediate = Exclude<CaseEvent, { kind: 'case.delivery' }>;

async function actNow(
  parts: DeskParts,
  referring: ReferralParts,
  conversation: string,
  event: Immediate,
): Promise<void> {
  switch (event.kind) {
    case 'case.reported':
      await fileReport(parts, conversation, event);
      await keepMedia(parts, conversation, event.report.caseId, event.report.media);
      await alertCase(parts, event.report.caseId);
      return;
    case 'case.take':
      await takeCase(parts, conversation, event);
      return;
    case 'consent.withdrawn':
      await withdrawConsents(parts, conversation, event);
      return;
    case 'case.answer':
    case 'case.give_back':
      await obeyStaff(parts, conversation, event);
      return;
    case 'person.said':
    case 'person.to_bot':
    case 'person.left':
      await hearPerson(parts, conversation, event);
      return;
    case 'case.pin':
      await keepPin(parts, event);
      return;
    case 'case.added':
    case 'case.moved': {
      const id = await changeByCode(parts, conversation, event);
      if (id === undefined) return;
      if (event.kind === 'case.added' && event.medium !== null) {
        await keepMedia(parts, conversation, id, [event.medium]);
      }
      await alertCase(parts, id);
      return;
    }
    case 'referral.answer':
      await answerByMessage(referring, conversation, event);
      return;
    case 'person.erase':
      // First: a case that is erased is found no more.
      await eraseReferrals(referring, conversation);
      await eraseCases(parts, conversation);
      return;
    case 'tally':
      await countTally(parts, event);
      return;
  }
}
