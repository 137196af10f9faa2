const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long to wait after so many wrong tries, in milliseconds: two cost nothing but a typing mistake, from the
 * third on each costs more, and the sixth locks for a day (or until staff unlock it). Ten thousand PINs at six a
 * day take more than four years. A product choice.
 */
const WAIT_AFTER: readonly number[] = [0, 0, 0, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS];

/** After so long without a wrong try, the count begins again: no name is locked for longer. */
export const TRIES_KEPT_MS = DAY_MS;

/** The wrong tries that still count: all of them until a day has passed since the last, then none. */
export function triesThatCount<T extends { readonly at: Date }>(
  tries: readonly T[],
  now: Date,
): readonly T[] {
  const last = tries.at(-1);
  return last === undefined || since(last.at, now) >= TRIES_KEPT_MS ? [] : tries;
}

/** Whether one more PIN may be tried now, after these wrong tries. */
export function mayTry(tries: readonly { readonly at: Date }[], now: Date): boolean {
  const counted = triesThatCount(tries, now);
  const last = counted.at(-1);
  const wait = WAIT_AFTER[counted.length] ?? TRIES_KEPT_MS;
  return last === undefined || since(last.at, now) >= wait;
}

function since(at: Date, now: Date): number {
  return now.getTime() - at.getTime();
}
