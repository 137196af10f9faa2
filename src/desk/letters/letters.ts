import type { Actor } from '../../domain/audit/act.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Audit } from '../../storage/audit.ts';
import type { Cases } from '../../storage/cases.ts';
import type { DeadLetter, Outbox } from '../../storage/outbox.ts';
import { makeAct, type ActParts } from '../audit/make-act.ts';

export interface LetterParts extends ActParts {
  readonly outbox: Pick<Outbox, 'dead' | 'isDead' | 'revive'>;
  readonly cases: Pick<Cases, 'ofConversation'>;
  readonly audit: Pick<Audit, 'append'>;
  readonly wakeDeliver: (conversation: string) => void;
}

/** A letter that no provider took, and the cases of whom it was for. */
export interface ListedLetter extends DeadLetter {
  readonly codes: readonly string[];
}

/** The letters that were given up and may be sent again, the latest first. */
export async function listLetters({ outbox, cases }: LetterParts, limit: number): Promise<ListedLetter[]> {
  const letters = await outbox.dead(limit);
  return Promise.all(
    letters.map(async (letter) => ({
      ...letter,
      codes: (await cases.ofConversation(letter.conversation)).map(({ code }) => code),
    })),
  );
}

/**
 * Sends a letter again, with all the tries of a new one. The act goes into the audit first: a conversation holds none of its
 * own, and an act without its deed does less harm than a deed without its act.
 */
export async function sendLetterAgain(
  parts: LetterParts,
  { conversation, ref }: Pick<DeadLetter, 'conversation' | 'ref'>,
  by: Actor,
): Promise<Result<void, 'not_found'>> {
  const { outbox, audit, now, wakeDeliver } = parts;
  if (!(await outbox.isDead(conversation, ref))) return err('not_found');
  await audit.append([makeAct(parts, { by, action: 'letter.again', subject: `letter:${ref}` })]);
  if (!(await outbox.revive(conversation, ref, now()))) return err('not_found');
  wakeDeliver(conversation);
  return ok(undefined);
}
