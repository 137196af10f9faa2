import { expect, test } from '@jest/globals';
import { mayTry, triesThatCount } from '#src/domain/cases/return-tries.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = new Date('2026-11-24T08:00:00Z');
const tries = (count: number): { at: Date }[] => Array.from({ length: count }, () => ({ at: START }));
const after = (ms: number): Date => new Date(START.getTime() + ms);

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, MINUTE],
  [4, 5 * MINUTE],
  [5, 30 * MINUTE],
  [6, 24 * HOUR],
  [7, 24 * HOUR],
])('after %i wrong tries the next one waits %i ms', (count, wait) => {
  expect(mayTry(tries(count), after(wait))).toBe(true);
  if (wait > 0) expect(mayTry(tries(count), after(wait - 1))).toBe(false);
});

test('a day after the last one nothing counts any more', () => {
  expect(triesThatCount(tries(6), after(24 * HOUR - 1))).toHaveLength(6);
  expect(triesThatCount(tries(6), after(24 * HOUR))).toHaveLength(0);
});
