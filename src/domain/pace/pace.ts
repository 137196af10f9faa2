import { LIMITS } from './limits.ts';
import { takeToken, tokensAt, type Bucket } from './token-bucket.ts';

/** What a conversation has used of its limits; plain JSON. */
export interface Pace {
  readonly answers: Bucket | null;
  readonly reports: Bucket | null;
  /** Whether the person was asked to wait since answers ran out. */
  readonly waitSaid: boolean;
}

/** A conversation that has used nothing. */
export const FRESH_PACE: Pace = { answers: null, reports: null, waitSaid: false };

/** Answers that must be there again before somebody is asked to wait another time: half of the burst. */
const RECOVERED = LIMITS.answers.burst / 2;

/**
 * Whether a message may be answered as any other: `wait` when answers have just run out, `silent` after that. Danger
 * and leaving are answered whatever this says.
 */
export function paceAnswer(
  pace: Pace,
  now: Date,
): { readonly pace: Pace; readonly may: 'answer' | 'wait' | 'silent' } {
  const answers = takeToken(pace.answers, LIMITS.answers, now);
  if (answers === undefined)
    return { pace: { ...pace, waitSaid: true }, may: pace.waitSaid ? 'silent' : 'wait' };
  const isRecovered = tokensAt(pace.answers, LIMITS.answers, now) > RECOVERED;
  return { pace: { ...pace, answers, waitSaid: pace.waitSaid && !isRecovered }, may: 'answer' };
}

/** The pace after one more report is begun; undefined when too many were. */
export function paceReport(pace: Pace, now: Date): Pace | undefined {
  const reports = takeToken(pace.reports, LIMITS.reports, now);
  return reports === undefined ? undefined : { ...pace, reports };
}
