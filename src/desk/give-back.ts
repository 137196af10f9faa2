import type { Case } from '../domain/cases/case.ts';
import { withoutSpeaker } from '../domain/cases/work/speaker.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { toBot } from './to-bot.ts';
import { withAct } from './with-act.ts';
import { actorOf, byOf, notTheirs, type NotTheirs, type Writer } from './writer.ts';

/** A staff member is done writing with the person of a case. */
export interface GivingBack {
  /** Unique: the same again is no second one. */
  readonly id: string;
  readonly caseId: string;
  readonly writer: Writer;
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
): Promise<Result<Case, 'gone' | NotTheirs>> {
  const act = parts.id();
  const now = parts.now();
  let refusal: NotTheirs | undefined;
  const changed = await changeCase(parts, giving.caseId, (current) => {
    // Of a case of nobody there is nothing to give back.
    const isFree = current.status === 'open' && giving.writer.via === 'message';
    refusal = isFree ? 'already_taken' : notTheirs(current, giving.writer, now);
    return refusal === undefined ? givenBack(current, giving, act) : current;
  });
  if (changed === undefined) return err('gone');
  if (refusal !== undefined) return err(refusal);
  await toBot(parts, changed, now);
  return ok(changed);
}

function givenBack(current: Case, { id, writer, at }: GivingBack, act: string): Case {
  if (current.events.includes(id) || current.speaker === undefined) return current;
  const time = new Date(at);
  const given: Case = {
    ...withoutSpeaker(current),
    updatedAt: time,
    events: [...current.events, id],
    timeline: [...current.timeline, { at: time, what: 'given_back', ...byOf(writer) }],
  };
  return withAct(given, { id: act, at: time, by: actorOf(writer), action: 'case.handback' });
}
