import { describe, expect, test } from '@jest/globals';
import {
  allowedOrganisations,
  consentNow,
  mergeRecords,
  type ConsentRecord,
} from '#src/domain/cases/consent.ts';
import { recordConsent, withdrawConsent } from '#src/domain/cases/record-consent.ts';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';

const record = (
  minute: number,
  what: ConsentRecord['what'],
  answer: ConsentRecord['answer'],
  to?: string,
): ConsentRecord => ({
  what,
  answer,
  ...(to === undefined ? {} : { to }),
  wording: 'w1',
  language: 'bm',
  at: new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString(),
});
const MOMENT = { wording: 'own words', language: 'fr', at: '2026-11-25T08:00:00.000Z' } as const;

const told: Report = [
  record(0, 'keep', 'given'),
  record(1, 'callBack', 'given'),
  record(2, 'passOn', 'given', 'ajdm'),
].reduce(recordConsent, {
  ...emptyReport('case-1', 'K7F3-2M', 'self', 'report'),
  dangerNow: true,
  region: 'gao',
  place: 'Gao, 4e quartier',
  words: ['mon patron'],
  media: [{ kind: 'audio', media: 'm', mimeType: 'audio/ogg' }],
  callBackNumber: '+22376123456',
  callBackTime: { part: 'evening' },
  callBackWho: 'self',
  codeWord: 'mangue',
});
const NO_CALL = { callBackNumber: null, callBackTime: null, callBackWho: null, codeWord: null };

describe('what records allow', () => {
  test('is nothing when nothing was asked', () => {
    expect(consentNow([])).toEqual({ keep: null, callBack: null, passOn: null });
  });

  test('is the last word about each thing', () => {
    const records = [
      record(0, 'keep', 'refused'),
      record(1, 'keep', 'given'),
      record(2, 'callBack', 'refused'),
    ];
    expect(consentNow(records)).toEqual({ keep: true, callBack: false, passOn: null });
  });

  test('is each organisation by itself, and none of them once passing on is taken back', () => {
    const records = [
      record(0, 'passOn', 'given', 'ajdm'),
      record(1, 'passOn', 'refused', 'caritas'),
      record(2, 'passOn', 'given', 'edm'),
    ];
    expect(allowedOrganisations(records)).toEqual(['ajdm', 'edm']);
    expect(consentNow([...records, record(3, 'passOn', 'withdrawn')]).passOn).toBe(false);
  });
});

test('records of two places are joined, each once and in order of time', () => {
  const [first, second, third] = [
    record(0, 'keep', 'given'),
    record(1, 'callBack', 'given'),
    record(2, 'callBack', 'withdrawn'),
  ];
  expect(mergeRecords([first, third], [first, second])).toEqual([first, second, third]);
});

describe('taken back', () => {
  test('calling takes with it all that a call needs, and nothing else', () => {
    const left = withdrawConsent(told, 'callBack', MOMENT);
    expect(left).toMatchObject({
      ...NO_CALL,
      words: ['mon patron'],
      consent: { keep: true, callBack: false },
    });
    expect(left.consents.at(-1)).toEqual({ what: 'callBack', answer: 'withdrawn', ...MOMENT });
    expect(left.consents).toHaveLength(4);
  });

  test('passing on leaves what was told', () => {
    const left = withdrawConsent(told, 'passOn', MOMENT);
    expect(left).toMatchObject({ words: ['mon patron'], codeWord: 'mangue', consent: { passOn: false } });
    expect(allowedOrganisations(left.consents)).toEqual([]);
  });

  test('keeping takes everything back; that there is danger, and the region, stay', () => {
    expect(withdrawConsent(told, 'keep', MOMENT)).toMatchObject({
      ...NO_CALL,
      words: [],
      media: [],
      place: null,
      dangerNow: true,
      region: 'gao',
      consent: { keep: false, callBack: false, passOn: false },
    });
  });

  test('before it was asked, it is refused, and will not be asked', () => {
    const left = withdrawConsent(emptyReport('c', 'K7F3-2M', 'self', 'report'), 'callBack', MOMENT);
    expect(left.consents).toEqual([{ what: 'callBack', answer: 'refused', ...MOMENT }]);
    expect(left.consent.callBack).toBe(false);
  });

  test('twice, it is recorded once', () => {
    const once = withdrawConsent(told, 'callBack', MOMENT);
    expect(withdrawConsent(once, 'callBack', MOMENT).consents).toEqual(once.consents);
  });
});
