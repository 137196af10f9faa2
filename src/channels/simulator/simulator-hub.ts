import type { PhoneLine, SimulatorActivity } from './activity.ts';

/** Gets each activity of a line as it is delivered. Must not throw. */
export type PhoneListener = (activity: SimulatorActivity) => void;

/** The network between the simulator's channels and its phones, in this process. */
export interface SimulatorHub {
  /** Keeps an activity for its line and hands it to whoever listens. */
  deliver(line: PhoneLine, activity: SimulatorActivity): void;
  /**
   * Listens to a line until the returned function is called. What is kept comes first, at once and in order:
   * everything after the activity `after`, or everything when that one is not known (any more).
   */
  subscribe(line: PhoneLine, listener: PhoneListener, after?: string): () => void;
}

/** As many activities are kept for a line as a phone may have missed. */
export const KEPT_PER_LINE = 200;

/** Lines that nobody used for longest are forgotten above this many, so that a long demo does not fill the memory. */
const LINES = 2_000;

/** A hub without any line yet. */
export function createSimulatorHub(): SimulatorHub {
  const kept = new Map<string, SimulatorActivity[]>();
  const listeners = new Map<string, Set<PhoneListener>>();

  return {
    deliver(line, activity) {
      const key = keyOf(line);
      const before = kept.get(key) ?? [];
      kept.delete(key);
      kept.set(key, [...before, activity].slice(-KEPT_PER_LINE));
      const [oldest] = kept.keys();
      if (kept.size > LINES && oldest !== undefined) kept.delete(oldest);
      // A copy: a listener may leave while it is told.
      for (const listener of [...(listeners.get(key) ?? [])]) listener(activity);
    },
    subscribe(line, listener, after) {
      const key = keyOf(line);
      for (const activity of missed(kept.get(key) ?? [], after)) listener(activity);
      // Each subscription is its own, also when one function listens twice.
      const own: PhoneListener = (activity) => {
        listener(activity);
      };
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(own));
      return () => {
        set.delete(own);
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key);
      };
    },
  };
}

function keyOf({ surface, address }: PhoneLine): string {
  return `${surface} ${address}`;
}

function missed(
  activities: readonly SimulatorActivity[],
  after: string | undefined,
): readonly SimulatorActivity[] {
  const known = activities.findIndex(({ providerId }) => providerId === after);
  return activities.slice(known + 1);
}
