import { erasedCase } from '../domain/cases/apply-report.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/** Erases from the cases of a conversation everything that leads to the person, and their voice notes and pictures. */
export async function eraseCases(parts: DeskParts, conversation: string, eventId: string): Promise<void> {
  const now = parts.now();
  for (const { id } of await parts.cases.ofConversation(conversation)) {
    await changeCase(parts, id, (known) => erasedCase(known, eventId, now));
    await parts.media.erase(id, now);
  }
}
