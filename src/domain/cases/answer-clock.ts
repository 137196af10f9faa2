import type { Level } from '../triage/level.ts';
import type { Case } from './case.ts';
import { CLOCKS } from './clocks.ts';
import { TRIED_TO_REACH } from './return-answer.ts';

/** Milliseconds to the first human answer, where other than the clocks of the levels. */
export type AnswerWithin = Readonly<Partial<Record<Level, number>>>;

/** The line of the timeline that says that the clock ran out. */
export const LATE = 'late';

/** What shows that a human did something for the person. */
const ANSWERS: readonly string[] = ['answered', TRIED_TO_REACH];

/**
 * When supervisors are to be told that nobody has answered a case: null when no clock runs for its level, when somebody
 * answered or tried to, when it is closed, or when they were told. The clock runs from when the case was opened, or
 * became more urgent or everybody's again since.
 */
export function lateAt(
  { level, status, alert, timeline }: Pick<Case, 'level' | 'status' | 'alert' | 'timeline'>,
  within: AnswerWithin = {},
): Date | null {
  const ms = within[level] ?? CLOCKS[level].answerWithin;
  if (ms === null || status === 'closed') return null;
  const isOver = timeline.some(
    ({ at, what }) => at >= alert.since && (what === LATE || ANSWERS.includes(what)),
  );
  return isOver ? null : new Date(alert.since.getTime() + ms);
}
