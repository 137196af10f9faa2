import { describe, expect, test } from '@jest/globals';
import { answerRefusal, type Reach } from '#src/domain/cases/may-answer.ts';

const now = new Date('2026-11-24T09:00:00Z');
const longAgo = new Date('2026-11-22T09:00:00Z');
const agreed: Reach['report'] = {
  safeToWrite: true,
  consent: { keep: true, callBack: true, passOn: null },
  callBackNumber: null,
  callBackTime: { part: 'morning' },
};
const consent = agreed.consent;
const refusal = (report: Partial<Reach['report']>, more: Partial<Reach> = {}): string | undefined =>
  answerRefusal({
    report: { ...agreed, ...report },
    heardAt: longAgo,
    now,
    timezone: 'Africa/Bamako',
    ...more,
  });

describe('a person may be written to', () => {
  test.each([
    ['at the time that was agreed', refusal({}), undefined],
    ['at any time, when that was agreed', refusal({ callBackTime: { part: 'any' } }), undefined],
    ['not at another time', refusal({ callBackTime: { part: 'evening' } }), 'not_now'],
    ['not without a time', refusal({ callBackTime: null }), 'not_agreed'],
    [
      'not on this phone, when another number was given',
      refusal({ callBackNumber: '+22376123456' }),
      'elsewhere',
    ],
    ['not without agreeing to it', refusal({ consent: { ...consent, callBack: null } }), 'not_agreed'],
    [
      'while they write, whatever was asked',
      refusal({ consent: { ...consent, callBack: null } }, { heardAt: now }),
      undefined,
    ],
    [
      'not while they write, when it is not safe',
      refusal({ safeToWrite: false }, { heardAt: now }),
      'unsafe',
    ],
    [
      'not while they write, when nothing is to be kept',
      refusal({ consent: { ...consent, keep: false } }, { heardAt: now }),
      'not_agreed',
    ],
    [
      'by the clock of the place: 5 in the evening in Bamako',
      refusal({ callBackTime: { part: 'afternoon' } }, { now: new Date('2026-11-24T17:00:00Z') }),
      undefined,
    ],
    [
      'by the clock of another place',
      refusal(
        { callBackTime: { part: 'afternoon' } },
        { now: new Date('2026-11-24T17:00:00Z'), timezone: 'Europe/Paris' },
      ),
      'not_now',
    ],
  ])('%s', (_when, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('a time in words, read on Tuesday the 24th', () => {
  const at = (time: string, ...read: string[]): string | undefined =>
    refusal({ callBackTime: { words: 'w', read } }, { now: new Date(`${time}Z`) });

  test.each([
    ['within an hour from a moment', at('2026-11-25T18:40:00', '2026-11-25 18:00:00'), undefined],
    ['not before it', at('2026-11-25T17:59:00', '2026-11-25 18:00:00'), 'not_now'],
    ['not later', at('2026-11-25T19:00:00', '2026-11-25 18:00:00'), 'not_now'],
    ['not on another day', at('2026-11-26T18:40:00', '2026-11-25 18:00:00'), 'not_now'],
    ['at a time of the clock, on any day', at('2026-11-28T15:10:00', '15:00:00'), undefined],
    ['on the day that was named', at('2026-11-28T10:00:00', '2026-11-28'), undefined],
    ['not on the day after it', at('2026-11-29T10:00:00', '2026-11-28'), 'not_now'],
    ['in a part of a day', at('2026-11-30T11:59:00', '2026-11-30 06:00:00/2026-11-30 12:00:00'), undefined],
    ['not after that part', at('2026-11-30T12:00:00', '2026-11-30 06:00:00/2026-11-30 12:00:00'), 'not_now'],
    ['in a week', at('2026-12-02T10:00:00', '2026-11-30/2026-12-07'), undefined],
    ['in a span over midnight', at('2026-12-02T00:30:00', '22:00:00/02:00:00'), undefined],
    ['at one of two times', at('2026-12-02T15:30:00', '09:00:00', '15:00:00'), undefined],
  ])('%s', (_when, found, expected) => {
    expect(found).toBe(expected);
  });
});
