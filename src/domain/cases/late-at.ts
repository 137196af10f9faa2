import type { Case } from './case.ts';
import type { AnswerWithin } from './clocks.ts';
import { TRIED_TO_REACH } from './return-answer.ts';
import { answerBy } from './work/answer-by.ts';

/** The line of the timeline that says that the clock of the first answer ran out. */
export const LATE = 'late';

type Clocked = Pick<Case, 'level' | 'status' | 'alert' | 'answeredAt' | 'timeline'>;

/**
 * When supervisors are to be told that nobody has answered a case: when a human must have, unless they were told since
 * its clock began, or somebody tried to reach the person.
 */
export function lateAt(known: Clocked, within?: AnswerWithin): Date | null {
  const isOver = known.timeline.some(
    ({ at, what }) => at >= known.alert.since && (what === LATE || what === TRIED_TO_REACH),
  );
  return isOver ? null : answerBy(known, within);
}
