import { expect, test } from '@jest/globals';
import { nextTipStep, type DueTip } from '#src/domain/tips/next-step.ts';

/** Tuesday in the morning; the second of three tips is due, and the person wrote yesterday. */
const DUE: DueTip = {
  subscription: { time: 'morning', next: 1, dueAt: '2026-11-24T08:00:00.000Z' },
  tips: 3,
  surface: 'sms',
  lastAt: new Date('2026-11-23T17:00:00Z'),
  isSerious: false,
  timeZone: 'Africa/Bamako',
  now: new Date('2026-11-24T08:05:00Z'),
};
const WEEKS_AGO = new Date('2026-11-01T10:00:00Z');
const NEXT_WEEK = '2026-12-01T08:00:00.000Z';

test.each<[string, Partial<DueTip>, number | null, { next: number; dueAt: string } | null]>([
  ['is sent, and the next one is due a week later', {}, 1, { next: 2, dueAt: NEXT_WEEK }],
  ['is sent by SMS to who is silent for weeks', { lastAt: WEEKS_AGO }, 1, { next: 2, dueAt: NEXT_WEEK }],
  ['is sent by WhatsApp within a day', { surface: 'whatsapp' }, 1, { next: 2, dueAt: NEXT_WEEK }],
  [
    'is not sent by WhatsApp later',
    { surface: 'whatsapp', lastAt: WEEKS_AGO },
    null,
    { next: 1, dueAt: NEXT_WEEK },
  ],
  ['is not sent into a report, or beside a person', { isSerious: true }, null, { next: 1, dueAt: NEXT_WEEK }],
  [
    'waits for an hour of silence',
    { lastAt: new Date('2026-11-24T08:00:00Z') },
    null,
    { next: 1, dueAt: '2026-11-24T09:00:00.000Z' },
  ],
  [
    'waits for the time that was agreed',
    { now: new Date('2026-11-24T12:00:00Z') },
    null,
    { next: 1, dueAt: '2026-11-25T08:00:00.000Z' },
  ],
  [
    'never comes at night',
    { now: new Date('2026-11-24T22:00:00Z') },
    null,
    { next: 1, dueAt: '2026-11-25T08:00:00.000Z' },
  ],
  ['that is the last ends the subscription', { tips: 2 }, 1, null],
  ['that is there no more ends it too', { tips: 1 }, null, null],
])('a tip that is due %s', (_what, given, send, after) => {
  const step = nextTipStep({ ...DUE, ...given });
  expect(step).toEqual({ send, after: after === null ? null : { time: 'morning', ...after } });
});

test('a tip that is sent late in its time of day stays at its time the week after', () => {
  const step = nextTipStep({ ...DUE, now: new Date('2026-11-24T11:59:00Z') });
  expect(step.after?.dueAt).toBe(NEXT_WEEK);
});
