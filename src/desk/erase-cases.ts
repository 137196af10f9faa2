import { erasedCase, withoutAdditionsOf } from '../domain/cases/erased-case.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Erases the cases whose owner is reached through a conversation, with their voice notes and pictures, and what that
 * conversation added to others. Done again it finds nothing: an erased case leads to no conversation.
 */
export async function eraseCases(parts: DeskParts, conversation: string): Promise<void> {
  const now = parts.now();
  for (const { id, conversation: owner } of await parts.cases.ofConversation(conversation)) {
    // First: the case that leads to them is found again only as long as it is not erased.
    await parts.media.erase(id, now, owner === conversation ? undefined : conversation);
    await changeCase(parts, id, (known) =>
      known.conversation === conversation ? erasedCase(known, now) : withoutAdditionsOf(known, conversation),
    );
  }
}
