import type { Level } from '../triage/level.ts';
import { CLOCKS } from './clocks.ts';

/** Where a case that nobody has taken stands on the ladder of the people on duty. */
export interface LadderState {
  readonly level: Level;
  /** How many people are on duty. */
  readonly onCall: number;
  /** Steps behind it: 0 when no alert was sent yet. */
  readonly step: number;
  /** When the ladder began: the case was opened, or raised to this level. */
  readonly openedAt: Date;
  readonly now: Date;
  /** Milliseconds between two alerts, when other than the clock of the level. */
  readonly alertEvery?: number;
}

/** Whom to alert next, as a position in the list of people on duty (0 first). */
export interface NextAlert {
  readonly person: number;
  /** Never before `now`: an alert that is overdue is due now. */
  readonly at: Date;
  /** `LadderState.step` once this alert is sent. */
  readonly nextStep: number;
}

/**
 * Who is alerted next and when, or undefined when nobody is. The first is alerted when the ladder begins, the
 * next one after each interval. P1 goes round the list until somebody takes the case; other levels go through
 * it once. P4 and P5 alert nobody unless an interval is given.
 * After a time in which nothing could be sent, everybody overdue is alerted at once, but each only once:
 * the steps before the last round are passed over.
 */
export function nextAlert({
  level,
  onCall,
  step,
  openedAt,
  now,
  alertEvery,
}: LadderState): NextAlert | undefined {
  const every = alertEvery ?? CLOCKS[level].alertEvery;
  const goesRound = level === 'P1';
  if (every === null || onCall < 1 || (!goesRound && step >= onCall)) return undefined;
  const lastDue = Math.floor((now.getTime() - openedAt.getTime()) / every);
  const current = goesRound ? Math.max(step, lastDue - onCall + 1) : step;
  const due = openedAt.getTime() + current * every;
  return {
    person: current % onCall,
    at: new Date(Math.max(due, now.getTime())),
    nextStep: current + 1,
  };
}
