import type { Case } from '../case.ts';
import { answerDue, type AnswerWithin } from '../clocks.ts';

type Clocked = Pick<Case, 'status' | 'level' | 'answeredAt' | 'alert'>;

/**
 * When a human must have answered a case; null when no clock runs for its level, when somebody did, or when it is
 * closed. The clock runs from when the case was opened, or became more urgent since.
 */
export function answerBy({ status, level, answeredAt, alert }: Clocked, within?: AnswerWithin): Date | null {
  const isOver = status === 'closed' || answeredAt !== undefined;
  return isOver ? null : answerDue(level, alert.since, within);
}
