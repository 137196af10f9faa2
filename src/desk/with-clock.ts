import type { Case } from '../domain/cases/case.ts';
import { lateAt } from '../domain/cases/late-at.ts';
import type { DeskParts } from './desk-parts.ts';

/** A case with the clock of its first answer as it runs by now: the store wakes us when it runs out. */
export function withClock(
  { answerWithin }: Pick<DeskParts, 'answerWithin'>,
  { lateAt: _before, ...known }: Case,
): Case {
  const clock = lateAt(known, answerWithin);
  return clock === null ? known : { ...known, lateAt: clock };
}
