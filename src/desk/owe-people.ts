import type { AlertSent } from '../domain/cases/alert-trace.ts';
import type { Reply } from '../domain/messages.ts';
import type { DeskParts } from './desk-parts.ts';
import type { OnCall } from './on-call.ts';

/** One text for several people of the staff. */
export interface StaffNotice {
  /** Unique for each of them: the same notice again is no second one. */
  readonly key: string;
  readonly text: string;
  readonly urgency: Reply['urgency'];
  /** The case on whose timeline is to be seen what becomes of it. */
  readonly caseId?: string;
}

/** Puts a notice into the outbox of each; killed in between, it may be called again. */
export async function owePeople(
  parts: DeskParts,
  people: readonly OnCall[],
  { key, text, urgency, caseId }: StaffNotice,
): Promise<AlertSent[]> {
  const reply = { text, language: 'fr', urgency } as const;
  const owed = people.map(async ({ id, channel, address }) => {
    const row = { key, ref: parts.id(), reply, ...(caseId === undefined ? {} : { caseId }) };
    const conversation = await parts.conversations.enqueue(channel, address, row, parts.now());
    parts.wakeDeliver(conversation);
    return { to: id, by: 'sms', conversation, delivery: 'owed' } as const;
  });
  return Promise.all(owed);
}
