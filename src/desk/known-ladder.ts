import type { Ladder, OnCall } from './on-call.ts';

/** Everybody on the ladder as it was when the store last told, for the moments in which it cannot. */
export interface KnownLadder {
  /** In the order of the ladder, nobody twice; nobody until the store has told once. */
  people(): readonly OnCall[];
  stop(): void;
}

/** How often the ladder is looked at: a rota changes by the hour. */
const REFRESH_MS = 60_000;

/** Keeps the ladder in memory, as far as the store tells it. */
export function knowLadder(ladder: Ladder, now: () => Date): KnownLadder {
  let people: readonly OnCall[] = [];
  const refresh = async (): Promise<void> => {
    try {
      const rungs = await ladder.rungs(now());
      people = rungs.flatMap((rung) => rung.people);
    } catch {
      // The store is away: what it said last holds.
    }
  };
  void refresh();
  const timer = setInterval(() => void refresh(), REFRESH_MS);
  timer.unref();
  return {
    people: () => people,
    stop: () => {
      clearInterval(timer);
    },
  };
}
