import type { TipsSubscription } from '../tips/subscription.ts';
import { hasCase, type Report } from './report.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Who asked to be erased is erased within a minute: so long the last line may wait for its provider. */
const ERASE_WITHIN_MS = 30 * 1000;

/** What keeps a conversation: the report it carries, a case of another phone that is reached here, weekly tips. */
export interface Kept {
  readonly report: Report | null;
  readonly reachedHere: boolean;
  readonly tips: TipsSubscription | null;
}

/**
 * When a conversation is forgotten (its state and the person's address) if nothing more is said. Product choices,
 * to be set with the national authority for personal data:
 * - 24 hours with a report that the person has not agreed to keep;
 * - 30 days with questions only;
 * - 90 days with a case, because somebody may still have to answer;
 * - 90 days with weekly tips that the person asked for and questions only: longer than there are tips.
 */
export function forgetAt(known: Kept, now: Date): Date {
  return new Date(now.getTime() + keptFor(known));
}

/** When an erasure is done at the latest, whatever is still to be sent. */
export function eraseBy(now: Date): Date {
  return new Date(now.getTime() + ERASE_WITHIN_MS);
}

function keptFor({ report, reachedHere, tips }: Kept): number {
  if (reachedHere || hasCase(report)) return 90 * DAY_MS;
  if (report !== null) return 24 * HOUR_MS;
  return (tips === null ? 30 : 90) * DAY_MS;
}
