import type { Level } from '../triage/level.ts';
import type { CaseAlert } from './case.ts';
import { CLOCKS } from './clocks.ts';
import { nextRung, type Rung } from './rung.ts';

/** Where a case that nobody has taken stands on the ladder, which is as it is now: the rota may have changed. */
export interface LadderState<Person extends { readonly id: string }> {
  readonly level: Level;
  readonly rungs: readonly Rung<Person>[];
  readonly alert: Pick<CaseAlert, 'since' | 'step' | 'skipped' | 'told'>;
  readonly now: Date;
  /** Milliseconds between two alerts, when other than the clock of the level. */
  readonly alertEvery?: number | undefined;
}

/** Whom to alert next, and when. */
export interface NextAlert<Person extends { readonly id: string }> {
  readonly rung: Rung<Person>;
  /** Never before `now`: an alert that is overdue is due now. */
  readonly at: Date;
  /** Where the case stands once this alert is sent. */
  readonly after: Pick<CaseAlert, 'step' | 'told'>;
}

/**
 * Who is alerted next and when, or undefined when nobody is. The first rung is alerted when the ladder begins, the
 * next one after each interval: always the lowest on which somebody was not told yet, so that whoever comes on duty in
 * between is not passed over. P1 begins again from below until somebody takes the case; other levels go through once.
 * P4 and P5 alert nobody unless an interval is given.
 * After a time in which nothing could be sent, every rung overdue is alerted at once, but each only once: the steps
 * before the last round are passed over.
 */
export function nextAlert<Person extends { readonly id: string }>({
  level,
  rungs,
  alert: { since, step, skipped = 0, told = [] },
  now,
  alertEvery,
}: LadderState<Person>): NextAlert<Person> | undefined {
  const every = alertEvery ?? CLOCKS[level].alertEvery;
  if (every === null) return undefined;
  const goesRound = level === 'P1';
  const higher = nextRung(rungs, told);
  const rung = higher ?? (goesRound ? rungs[0] : undefined);
  if (rung === undefined) return undefined;
  const lastDue = Math.floor((now.getTime() - since.getTime()) / every) + skipped;
  const current = goesRound ? Math.max(step, lastDue - rungs.length + 1) : step;
  const due = since.getTime() + (current - skipped) * every;
  return {
    rung,
    at: new Date(Math.max(due, now.getTime())),
    after: {
      step: current + 1,
      told: [...(higher === undefined ? [] : told), ...rung.people.map(({ id }) => id)],
    },
  };
}
