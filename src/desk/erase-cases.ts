import { erasedCase, withoutAdditionsOf } from '../domain/cases/erased-case.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Erases the cases whose owner is reached through a conversation, and what that conversation added to others. Done
 * again it finds nothing: an erased case leads to no conversation.
 */
export async function eraseCases(parts: DeskParts, conversation: string): Promise<void> {
  const now = parts.now();
  for (const { id } of await parts.cases.ofConversation(conversation)) {
    await changeCase(parts, id, (known) =>
      known.conversation === conversation ? erasedCase(known, now) : withoutAdditionsOf(known, conversation),
    );
  }
}
