import type { Report } from './report.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Who asked to be erased is erased within a minute: so long the last line may wait for its provider. */
const ERASE_WITHIN_MS = 30 * 1000;

/** What a conversation knows of cases: the report it carries, and whether a case of another phone is reached here. */
export interface KnownCases {
  readonly report: Report | null;
  readonly reachedHere: boolean;
}

/**
 * When a conversation is forgotten (its state and the person's address) if nothing more is said. Product choices,
 * to be set with the national authority for personal data:
 * - 24 hours with a report that the person has not agreed to keep;
 * - 30 days with questions only;
 * - 90 days with a case, because somebody may still have to answer.
 */
export function forgetAt(known: KnownCases, now: Date): Date {
  return new Date(now.getTime() + keptFor(known));
}

/** When an erasure is done at the latest, whatever is still to be sent. */
export function eraseBy(now: Date): Date {
  return new Date(now.getTime() + ERASE_WITHIN_MS);
}

function keptFor({ report, reachedHere }: KnownCases): number {
  if (reachedHere || report?.consent.keep === true || report?.dangerNow === true) return 90 * DAY_MS;
  return report === null ? 30 * DAY_MS : 24 * HOUR_MS;
}
