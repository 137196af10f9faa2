import { describe, expect, test } from '@jest/globals';
import { answerRefusal, type Reach } from '#src/domain/cases/may-answer.ts';

const now = new Date('2026-11-24T09:00:00Z');
const longAgo = new Date('2026-11-22T09:00:00Z');
const agreed: Reach['report'] = {
  safeToWrite: true,
  consent: { keep: true, callBack: true, passOn: null, wording: 'w' },
  callBackNumber: null,
  callBackTime: 'morning',
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
    ['at any time, when that was agreed', refusal({ callBackTime: 'any' }), undefined],
    ['not at another time', refusal({ callBackTime: 'evening' }), 'not_now'],
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
      refusal({ callBackTime: 'afternoon' }, { now: new Date('2026-11-24T17:00:00Z') }),
      undefined,
    ],
    [
      'by the clock of another place',
      refusal(
        { callBackTime: 'afternoon' },
        { now: new Date('2026-11-24T17:00:00Z'), timezone: 'Europe/Paris' },
      ),
      'not_now',
    ],
  ])('%s', (_when, found, expected) => {
    expect(found).toBe(expected);
  });
});
