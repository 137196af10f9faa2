import { expect, test } from '@jest/globals';
import { caseChange } from '#src/domain/cases/work/case-change.ts';
import { isQueueKey, queueKey } from '#src/domain/cases/work/queue-key.ts';
import { makeCase } from '#tests/support/case-desk.ts';

const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);

test('the queue is by level, then by clock, then by age, and a case without a clock is behind', () => {
  const made = [
    makeCase({ id: 'late', level: 'P1', openedAt: at('08:00') }),
    makeCase({ id: 'later', level: 'P1', openedAt: at('09:00') }),
    makeCase({ id: 'answered', level: 'P1', openedAt: at('07:00'), answeredAt: at('07:05') }),
    makeCase({ id: 'answered-later', level: 'P1', openedAt: at('07:30'), answeredAt: at('07:35') }),
    makeCase({ id: 'next', level: 'P2', openedAt: at('01:00') }),
    makeCase({ id: 'without', level: 'P4', openedAt: at('01:00') }),
  ];
  const sorted = made.toReversed().toSorted((a, b) => (queueKey(a) < queueKey(b) ? -1 : 1));
  expect(sorted.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
});

test.each([
  [queueKey(makeCase()), true],
  [queueKey(makeCase({ level: 'P5' })), true],
  ['', false],
  ['P6|~|2026-11-24T08:00:00.000Z|a', false],
  ['P1|~|2026-11-24T08:00:00.000Z|', false],
  ['P1|~|2026-11-24T08:00:00.000Z|{"$gt":""}', false],
])('%s is a place in the queue: %s', (text, isOne) => {
  expect(isQueueKey(text)).toBe(isOne);
});

const known = makeCase({ openedAt: at('08:00'), unread: 1 });
const after = (...whats: string[]) => ({
  ...known,
  updatedAt: at('09:00'),
  timeline: [...known.timeline, ...whats.map((what) => ({ at: at('09:00'), what }))],
});

test.each([
  ['the first of all', undefined, known, 'opened'],
  ['a level that rose', known, after('raised P1'), 'raised'],
  ['somebody took and answered it', known, after('taken', 'answered'), 'answered'],
  ['somebody took it', known, after('taken'), 'taken'],
  ['the person wrote', known, after('wrote', 'notified'), 'said'],
  ['the person told more', known, { ...known, unread: 2, updatedAt: at('09:00') }, 'said'],
  ['a note', known, after('note'), 'changed'],
  ['nothing but that somebody looked', known, { ...known, unread: 0 }, 'read'],
  ['a line of before is none of this change', after('answered'), { ...after('answered'), unread: 0 }, 'read'],
] as const)('%s', (_what, before, now, change) => {
  expect(caseChange(before, now)).toBe(change);
});
