const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try to connect, after `tries` that failed: twice as long each time, up to half a
 * minute. `random` (0 to 1) spreads the desks, so that not all come back at the same moment.
 */
export function backoffMs(tries: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
  return Math.round(whole * (0.75 + random / 4));
}
