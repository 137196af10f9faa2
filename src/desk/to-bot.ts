import type { Case } from '../domain/cases/case.ts';
import type { DeskParts } from './desk-parts.ts';
import { otherSpeaker } from './other-speaker.ts';

/**
 * Lets the bot answer the person of a case again, as of a moment: not where somebody has the word by another case of
 * theirs, or took it since.
 */
export async function toBot(
  parts: Pick<DeskParts, 'cases' | 'conversations' | 'now'>,
  known: Pick<Case, 'id' | 'conversation'>,
  at: Date,
): Promise<void> {
  if ((await otherSpeaker(parts, known)) === undefined)
    await parts.conversations.giveBack(known.conversation, at);
}
