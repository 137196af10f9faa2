import { FRESH_DAYS, isFresh } from '../referral/is-fresh.ts';
import type { Entry } from './entry.ts';

export const FRESHNESS = ['unverified', 'fresh', 'due', 'expired'] as const;
/** `unverified` was never checked; `due` ends within two weeks; `expired` is shown to nobody any more. */
export type Freshness = (typeof FRESHNESS)[number];
export type Verified = Pick<Entry, 'verified' | 'nextCheck'>;

/** So many days before a verification ends somebody is to call again. */
export const DUE_DAYS = 14;

const DAY_MS = 24 * 60 * 60 * 1000;

/** How far one can rely on an entry. A verification dated in the future counts as expired: somebody has to look. */
export function freshnessOf(entry: Verified, now: Date): Freshness {
  const until = validUntil(entry);
  if (until === null) return 'unverified';
  if (!isFresh(entry, now)) return 'expired';
  return Date.parse(until) - Math.floor(now.getTime() / DAY_MS) * DAY_MS <= DUE_DAYS * DAY_MS
    ? 'due'
    : 'fresh';
}

/** The last day on which a verification holds: 90 days after it, or the day of the next check when sooner. */
export function validUntil({ verified, nextCheck }: Verified): string | null {
  if (verified === null) return null;
  const last = daysAfter(verified.on, FRESH_DAYS);
  return nextCheck !== null && nextCheck < last ? nextCheck : last;
}

/** The day that many days later: `2026-03-01` and 90 give `2026-05-30`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, day.length);
}
