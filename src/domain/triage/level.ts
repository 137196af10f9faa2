/** How urgent a case is: P1 crisis, P2 probable, P3 possible, P4 at risk, P5 information. */
export const LEVELS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Level = (typeof LEVELS)[number];

/** Negative when `a` is more urgent than `b`, positive when less, 0 when the same; for sorting. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
