import type { DeskParts } from './desk-parts.ts';

/** Answers somebody on duty in the conversation of their command, once per event. */
export async function tellStaff(
  parts: DeskParts,
  conversation: string,
  eventId: string,
  text: string,
): Promise<void> {
  const reply = { text, language: 'fr', urgency: 'ordinary' } as const;
  const owed = { key: `${eventId}/reply`, ref: parts.id(), reply };
  if (await parts.conversations.enqueueTo(conversation, owed, parts.now())) parts.wakeDeliver(conversation);
}
