import type { Case } from '../domain/cases/case.ts';
import type { AnswerRefusal } from '../domain/cases/may-answer.ts';
import { addToTalk } from '../domain/cases/talk.ts';
import { takenCase } from '../domain/cases/taken-case.ts';
import type { Language } from '../domain/messages.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { otherSpeaker } from './other-speaker.ts';
import { reachRefusal } from './reach-refusal.ts';
import { withAct } from './with-act.ts';
import { actorOf, byOf, notTheirs, speakerId, takerOf, type NotTheirs, type Writer } from './writer.ts';

/** The words of a staff member to the person of a case. */
export interface StaffAnswer {
  /** Unique: the same answer again is no second one. */
  readonly id: string;
  readonly caseId: string;
  readonly writer: Writer;
  readonly text: string;
  /** That of the case, when left out. */
  readonly language?: Language;
  /** ISO 8601. */
  readonly at: string;
}

/** Why an answer was not sent; `gone`: the person was forgotten, or there is no such case. */
export type NotAnswered = AnswerRefusal | 'gone' | NotTheirs;

/**
 * Sends the words of a staff member to the person of a case, if they may be written to now, and gives the staff
 * member the word: the bot falls silent, and nobody else of the staff writes. The case becomes theirs if it was
 * nobody's. What was written is in the case before it is sent, so a crash in between loses neither.
 */
export async function answerPerson(
  parts: DeskParts,
  answer: StaffAnswer,
): Promise<Result<Case, NotAnswered>> {
  const known = await parts.cases.find(answer.caseId);
  if (known === undefined) return err('gone');
  if (!known.events.includes(answer.id)) {
    const refusal = await speakingRefusal(parts, known, answer.writer);
    if (refusal !== undefined) return err(refusal);
  }
  const act = parts.id();
  let refusal: NotTheirs | undefined;
  const changed = await changeCase(parts, known.id, (current) => {
    refusal = current.events.includes(answer.id) ? undefined : notTheirs(current, answer.writer, parts.now());
    return refusal === undefined ? answered(current, answer, act) : current;
  });
  if (changed === undefined || refusal !== undefined) return err(refusal ?? 'gone');
  await send(parts, changed, answer);
  return ok(changed);
}

/** Why somebody may not speak with the person of a case now, for whatever reason; undefined when they may. */
export async function speakingRefusal(
  parts: DeskParts,
  known: Case,
  writer: Writer,
): Promise<NotAnswered | undefined> {
  const refusal = notTheirs(known, writer, parts.now());
  if (refusal !== undefined) return refusal;
  const other = await otherSpeaker(parts, known, speakerId(writer));
  return other === undefined ? reachRefusal(parts, known) : 'other_speaks';
}

const ANSWER = '/answer';

/** The key under which an answer lies in the outbox of its person. */
export function answerKey(id: string): string {
  return `${id}${ANSWER}`;
}

/** Whether a key of an outbox is that of an answer. */
export function isAnswerKey(key: string): boolean {
  return key.endsWith(ANSWER);
}

async function send(parts: DeskParts, { id, conversation, language, level }: Case, answer: StaffAnswer) {
  const reply = {
    text: answer.text,
    language: answer.language ?? language,
    urgency: 'ordinary',
  } as const;
  const owed = { key: answerKey(answer.id), ref: parts.id(), reply, caseId: id };
  const isNew = await parts.conversations.answer(conversation, owed, parts.now());
  if (isNew) parts.wakeDeliver(conversation);
  parts.log.info('case_answered', { caseId: id, level });
}

function answered(current: Case, { id, writer, text, language, at }: StaffAnswer, act: string): Case {
  if (current.events.includes(id)) return current;
  // Taking it and answering are two events of the case.
  const taken = takenCase(current, { id: `${id}/take`, at, ...takerOf(writer) });
  const time = new Date(at);
  const content = { kind: 'text', text } as const;
  const entry = {
    id,
    at,
    from: 'staff',
    content,
    language: language ?? current.language,
    ...byOf(writer),
  } as const;
  const written: Case = {
    ...taken,
    updatedAt: time,
    talk: addToTalk(taken.talk, entry),
    answeredAt: taken.answeredAt ?? time,
    unread: 0,
    speaker: { id: speakerId(writer), at: time },
    events: [...taken.events, id],
    timeline: [...taken.timeline, { at: time, what: 'answered', ...byOf(writer) }],
  };
  return withAct(written, { id: act, at: time, by: actorOf(writer), action: 'case.answer' });
}
