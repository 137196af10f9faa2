import type { Case } from '../case.ts';
import { LEVELS } from '../../triage/level.ts';
import type { AnswerWithin } from '../clocks.ts';
import { answerBy } from './answer-by.ts';

/** Comes after every time: a case without a clock stands behind those of its level that have one. */
const NO_CLOCK = '~';

const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const KEY = new RegExp(
  String.raw`^(?:${LEVELS.join('|')})\|(?:${TIME}|${NO_CLOCK})\|${TIME}\|[\w.:-]{1,80}$`,
);

/**
 * The place of a case in the queue, as text that sorts: the most urgent first, then whoever must be answered first,
 * then the oldest. No two cases have the same.
 *
 * @example 'P1|2026-11-24T08:15:00.000Z|2026-11-24T08:00:00.000Z|6f1c…'
 */
export function queueKey(
  known: Pick<Case, 'id' | 'status' | 'level' | 'answeredAt' | 'alert' | 'openedAt'>,
  within?: AnswerWithin,
): string {
  const due = answerBy(known, within)?.toISOString() ?? NO_CLOCK;
  return [known.level, due, known.openedAt.toISOString(), known.id].join('|');
}

/** Whether a text is a place in the queue. */
export function isQueueKey(text: string): boolean {
  return KEY.test(text);
}
