import type { Level } from '../triage/level.ts';

/** How long a case may wait, in milliseconds. Null: no such clock runs. */
export interface Clock {
  /** From opening to the first answer by a human. */
  readonly answerWithin: number | null;
  /** Between the alert to one person on duty and the alert to the next, while nobody has taken the case. */
  readonly alertEvery: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The clocks of each level; P4 and P5 alert nobody. The answer times are a product choice, stricter than the
 * 24 hours that the US National Human Trafficking Hotline gives a crisis; to be signed off by the National
 * Coordinating Committee.
 */
export const CLOCKS: Readonly<Record<Level, Clock>> = {
  P1: { answerWithin: 15 * MINUTE, alertEvery: 5 * MINUTE },
  P2: { answerWithin: 4 * HOUR, alertEvery: 4 * HOUR },
  P3: { answerWithin: 24 * HOUR, alertEvery: 24 * HOUR },
  P4: { answerWithin: null, alertEvery: null },
  P5: { answerWithin: null, alertEvery: null },
};

/** Milliseconds to the first human answer, where the settings say other than `CLOCKS`. */
export type AnswerWithin = Readonly<Partial<Record<Level, number>>>;

/** When a human must have answered a case of this level, or null when no clock runs for it. */
export function answerDue(level: Level, openedAt: Date, within: AnswerWithin = {}): Date | null {
  const ms = within[level] ?? CLOCKS[level].answerWithin;
  return ms === null ? null : new Date(openedAt.getTime() + ms);
}
