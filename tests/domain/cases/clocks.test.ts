import { expect, test } from '@jest/globals';
import { answerDue, CLOCKS } from '#src/domain/cases/clocks.ts';
import type { Level } from '#src/domain/triage/level.ts';

const OPENED = new Date('2026-03-01T22:30:00Z');

const ANSWERS: [level: Level, due: string | null, sentence: string][] = [
  ['P1', '2026-03-01T22:45:00Z', 'a quarter of an hour, at night too'],
  ['P2', '2026-03-02T02:30:00Z', 'four hours'],
  ['P3', '2026-03-02T22:30:00Z', 'a day'],
  ['P4', null, 'no clock'],
  ['P5', null, 'no clock'],
];

test.each(ANSWERS)('a %s case must be answered by %s: %s', (level, due) => {
  expect(answerDue(level, OPENED)).toEqual(due === null ? null : new Date(due));
});

test('the next person is alerted after 5 minutes, 4 hours or 24 hours', () => {
  const minutes = Object.values(CLOCKS).map(({ alertEvery }) => (alertEvery ?? 0) / 60_000);
  expect(minutes).toEqual([5, 240, 1440, 0, 0]);
});
