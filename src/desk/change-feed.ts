import type { Change } from '../domain/change.ts';
import type { Log } from '../domain/log.ts';
import { seqAt, type Changes } from '../storage/changes.ts';

export interface FeedParts {
  readonly changes: Changes;
  readonly log: Log;
  readonly now: () => Date;
  /** How often the store is asked for what other processes changed. */
  readonly pollMs?: number;
}

/** What changes, as it changes, in this process and in others. */
export interface ChangeFeed {
  /** Calls back with each change from now on, once; the result ends that. */
  listen(heard: (change: Change) => void): () => void;
  /** What came after one; undefined when that is not known any more, and all must be read again. */
  since(seq: string): Promise<readonly Change[] | undefined>;
}

const POLL_MS = 1000;
/** A change of another process may come into the list behind later ones, by as much as their clocks differ. */
const OVERLAP_MS = 5000;
const AT_ONCE = 500;
/** Who was away for more than this reads everything again. */
const MOST_MISSED = 500;

/** Hears of the changes of this process at once, and looks for those of others while anybody listens. */
export function createChangeFeed({ changes, log, now, pollMs = POLL_MS }: FeedParts): ChangeFeed {
  const listeners = new Set<(change: Change) => void>();
  /** Changes that were handed on, by their place: what the overlap shows again is not handed on again. */
  const known = new Set<string>();
  let ending: (() => void) | undefined;

  const hand = (change: Change): void => {
    if (known.has(change.seq)) return;
    known.add(change.seq);
    for (const heard of listeners) heard(change);
  };

  const begin = (): (() => void) => {
    const began = seqAt(now());
    const unwatch = changes.watch(hand);
    let isLooking = false;
    const look = async (): Promise<void> => {
      if (isLooking) return;
      isLooking = true;
      try {
        const overlap = seqAt(new Date(now().getTime() - OVERLAP_MS));
        for (const seq of known) if (seq < overlap) known.delete(seq);
        const from = overlap < began ? began : overlap;
        for (const change of await changes.after(from, AT_ONCE)) hand(change);
      } catch (error) {
        // The store is not there just now; what is missed is found with the next look, or read again by the page.
        log.warn('changes_not_read', { error });
      } finally {
        isLooking = false;
      }
    };
    const timer = setInterval(() => void look(), pollMs);
    return () => {
      clearInterval(timer);
      unwatch();
      known.clear();
    };
  };

  return {
    listen(heard) {
      listeners.add(heard);
      ending ??= begin();
      return () => {
        listeners.delete(heard);
        if (listeners.size > 0) return;
        ending?.();
        ending = undefined;
      };
    },
    async since(seq) {
      if (!(await changes.reaches(seq))) return undefined;
      const missed = await changes.after(seq, MOST_MISSED + 1);
      return missed.length > MOST_MISSED ? undefined : missed;
    },
  };
}
