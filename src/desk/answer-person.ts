import type { Case } from '../domain/cases/case.ts';
import { isHeldBy, type Hand } from '../domain/cases/held-by.ts';
import { answerRefusal, type AnswerRefusal } from '../domain/cases/may-answer.ts';
import { addToTalk } from '../domain/cases/talk.ts';
import { takenCase } from '../domain/cases/taken-case.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/** The words of a staff member to the person of a case. */
export interface StaffAnswer extends Hand {
  /** Unique: the same answer again is no second one. */
  readonly id: string;
  readonly caseId: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Why an answer was not sent; `gone`: the person was forgotten, or there is no such case. */
export type NotAnswered = AnswerRefusal | 'gone' | 'already_taken';

/**
 * Sends the words of a staff member to the person of a case, if they may be written to now, and gives the staff
 * member the word: the bot falls silent. The case becomes theirs if it was nobody's. What was written is in the
 * case before it is sent, so a crash in between loses neither.
 */
export async function answerPerson(
  parts: DeskParts,
  answer: StaffAnswer,
): Promise<Result<Case, NotAnswered>> {
  const known = await parts.cases.find(answer.caseId);
  if (known === undefined) return err('gone');
  if (!known.events.includes(answer.id)) {
    const refusal = await refusalOf(parts, known, answer);
    if (refusal !== undefined) return err(refusal);
  }
  const changed = await changeCase(parts, known.id, (current) => answered(current, answer));
  if (changed?.events.includes(answer.id) !== true) return err('already_taken');
  const reply = { text: answer.text, language: changed.language, urgency: 'ordinary' } as const;
  const owed = { key: `${answer.id}/answer`, ref: parts.id(), reply };
  const isNew = await parts.conversations.answer(changed.conversation, owed, parts.now());
  if (isNew) parts.wakeDeliver(changed.conversation);
  parts.log.info('case_answered', { caseId: changed.id, level: changed.level });
  return ok(changed);
}

function isTheirs(known: Case, hand: Hand): boolean {
  return known.status === 'open' || isHeldBy(known, hand);
}

async function refusalOf(
  { conversations, country, now }: DeskParts,
  known: Case,
  answer: StaffAnswer,
): Promise<NotAnswered | undefined> {
  if (!isTheirs(known, answer)) return 'already_taken';
  const heardAt = await conversations.heardAt(known.conversation);
  if (heardAt === undefined) return 'gone';
  const left = known.timeline.findLast(({ what }) => what === 'left')?.at;
  // Who said STOP last is not there any more.
  const isThere = left === undefined || left < heardAt;
  const { timezone } = country.meta;
  return answerRefusal({ report: known.report, heardAt: isThere ? heardAt : null, now: now(), timezone });
}

function answered(current: Case, answer: StaffAnswer): Case {
  const { id, text, at } = answer;
  if (current.events.includes(id) || !isTheirs(current, answer)) return current;
  // Taking it and answering are two events of the case.
  const taken = takenCase(current, { ...answer, id: `${id}/take` });
  const content = { kind: 'text', text } as const;
  return {
    ...taken,
    updatedAt: new Date(at),
    talk: addToTalk(taken.talk, { at, from: 'staff', content }),
    events: [...taken.events, id],
    timeline: [...taken.timeline, { at: new Date(at), what: 'answered' }],
  };
}
