import { erasedCase, withoutAdditionsOf } from '../domain/cases/erased-case.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { eraseReferrals } from './referrals/erase-referrals.ts';

/**
 * Erases the cases whose owner is reached through a conversation, and what that conversation added to others. Done
 * again it finds nothing: an erased case leads to no conversation.
 */
export async function eraseCases(parts: DeskParts, conversation: string): Promise<void> {
  const now = parts.now();
  for (const { id, conversation: owner } of await parts.cases.ofConversation(conversation)) {
    // First what leads to the case: once it is erased it is not found again.
    if (owner === conversation) await eraseReferrals(parts.referring, id);
    await changeCase(parts, id, (known) =>
      known.conversation === conversation ? erasedCase(known, now) : withoutAdditionsOf(known, conversation),
    );
  }
}
