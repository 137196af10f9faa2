import type { Case } from '../domain/cases/case.ts';
import { isHeldBy, type Hand } from '../domain/cases/held-by.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/** A staff member is done writing with the person of a case. */
export interface GivingBack extends Hand {
  /** Unique: the same again is no second one. */
  readonly id: string;
  readonly caseId: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Gives the word back to the bot; the case stays with whoever took it. Nothing is sent: the person is told by one
 * line with their next message.
 */
export async function giveBack(
  parts: DeskParts,
  giving: GivingBack,
): Promise<Result<Case, 'gone' | 'already_taken'>> {
  const changed = await changeCase(parts, giving.caseId, (current) => {
    if (current.events.includes(giving.id) || !isHeldBy(current, giving)) return current;
    return {
      ...current,
      events: [...current.events, giving.id],
      timeline: [...current.timeline, { at: new Date(giving.at), what: 'given back' }],
    };
  });
  if (changed === undefined) return err('gone');
  if (!isHeldBy(changed, giving)) return err('already_taken');
  await parts.conversations.giveBack(changed.conversation);
  return ok(changed);
}
