import { expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import { lateAt } from '#src/domain/cases/late-at.ts';

const SINCE = new Date('2026-11-24T08:00:00Z');
const minutes = (count: number): Date => new Date(SINCE.getTime() + count * 60_000);

type Clocked = Parameters<typeof lateAt>[0];
const OPEN: Clocked = { level: 'P1', status: 'open', alert: { since: SINCE, step: 0 }, timeline: [] };
const line = (what: string, minute: number): Case['timeline'][number] => ({ at: minutes(minute), what });

const cases: [sentence: string, known: Partial<Case>, due: number | null][] = [
  ['P1: 15 minutes', {}, 15],
  ['P2: 4 hours', { level: 'P2' }, 240],
  ['P3: 24 hours', { level: 'P3' }, 1440],
  ['P4 has no clock', { level: 'P4' }, null],
  ['who took it has not answered yet', { status: 'taken', timeline: [line('taken', 2)] }, 15],
  ['a human answered', { answeredAt: minutes(3) }, null],
  ['somebody tried to reach the person', { timeline: [line('tried to reach', 3)] }, null],
  ['the supervisors were told', { timeline: [line('late', 15)] }, null],
  ['they were told before it rose', { timeline: [line('late', -30), line('raised P1', 0)] }, 15],
  ['it is closed', { status: 'closed' }, null],
];

test.each(cases)('%s', (_sentence, known, due) => {
  expect(lateAt({ ...OPEN, ...known })).toEqual(due === null ? null : minutes(due));
});

test('the settings may say otherwise', () => {
  expect(lateAt(OPEN, { P1: 10 * 60_000 })).toEqual(minutes(10));
  expect(lateAt({ ...OPEN, level: 'P2' }, { P1: 10 * 60_000 })).toEqual(minutes(240));
});
