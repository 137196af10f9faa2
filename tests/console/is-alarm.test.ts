import { expect, test } from '@jest/globals';
import { isAlarm } from '#src/console/live/is-alarm.ts';

test.each([
  ['case', 'opened', 'P1', true],
  ['case', 'raised', 'P1', true],
  ['case', 'said', 'P1', true],
  ['case', 'taken', 'P1', false],
  ['case', 'opened', 'P2', false],
  ['case', 'opened', null, false],
  ['directory', 'opened', 'P1', false],
] as const)('%s %s %s rings: %s', (kind, what, level, rings) => {
  expect(isAlarm({ kind, id: 'x', what, level, at: '2026-11-23T12:00:00Z' })).toBe(rings);
});
