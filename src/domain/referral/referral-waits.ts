import type { Level } from '../triage/level.ts';

/** How long an organisation has to acknowledge a referral before it is reminded, and again before it is given up. */
export interface ReferralWaits {
  /** Milliseconds, for P1 and P2. */
  readonly urgent: number;
  /** For every other level. */
  readonly other: number;
}

/** How long the page of a referral can be opened. */
export const LINK_DAYS = 7;
/** So many wrong codes close a page for good. */
export const MOST_TRIES = 5;

/** Milliseconds to wait for an answer to a referral of that level. */
export function referralWait({ urgent, other }: ReferralWaits, level: Level): number {
  return level === 'P1' || level === 'P2' ? urgent : other;
}
