import type { Case } from '../domain/cases/case.ts';
import { answerRefusal, type AnswerRefusal } from '../domain/cases/may-answer.ts';
import type { DeskParts } from './desk-parts.ts';

/** Why the person of a case may not be written to now, whoever writes; `gone` when they were forgotten. */
export async function reachRefusal(
  { conversations, country, now }: Pick<DeskParts, 'conversations' | 'country' | 'now'>,
  known: Case,
): Promise<AnswerRefusal | 'gone' | undefined> {
  const heardAt = await conversations.heardAt(known.conversation);
  if (heardAt === undefined) return 'gone';
  const left = known.timeline.findLast(({ what }) => what === 'left')?.at;
  // Who said STOP last is not there any more.
  const isThere = left === undefined || left < heardAt;
  const { timezone } = country.meta;
  return answerRefusal({ report: known.report, heardAt: isThere ? heardAt : null, now: now(), timezone });
}
