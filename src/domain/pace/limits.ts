/** How often something may happen: `burst` times at once, then once in each `refillMs`. */
export interface Limit {
  readonly burst: number;
  readonly refillMs: number;
}

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;

/**
 * What one sender may make us do. The limits act on our answers and on reports that are begun, never on taking a
 * message in, on danger, or on leaving. Product choices.
 */
export const LIMITS = {
  /** Turns that are answered. */
  answers: { burst: 20, refillMs: 6 * SECOND_MS },
  /** Reports that are begun anew: questions from the start. */
  reports: { burst: 5, refillMs: HOUR_MS },
} as const satisfies Readonly<Record<string, Limit>>;
