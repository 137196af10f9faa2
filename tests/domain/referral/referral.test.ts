import { describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import type { ConsentRecord } from '#src/domain/cases/consent.ts';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';
import { recordConsent } from '#src/domain/cases/record-consent.ts';
import { maySend, rulesFor, type MaySend } from '#src/domain/referral/may-send.ts';
import { parseOrganisationCommand } from '#src/domain/referral/organisation-command.ts';
import {
  answeredReferral,
  approvedReferral,
  askedReferral,
  overdue,
  referralDueAt,
  remindedReferral,
  sentReferral,
  type Referral,
} from '#src/domain/referral/referral.ts';
import { referralBrief } from '#src/domain/referral/referral-brief.ts';
import { mayFollow, REFERRAL_STATES } from '#src/domain/referral/referral-state.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const REPORT = emptyReport('c1', 'K7F3-2M', 'self', 'report');

function agreed(to: string | undefined, answer: ConsentRecord['answer'] = 'given', report = REPORT): Report {
  const record = { what: 'passOn', answer, wording: 'w', language: 'fr', at: AT.toISOString() } as const;
  return recordConsent(report, to === undefined ? record : { ...record, to });
}

function caseOf(report: Report, level: Case['level'] = 'P3'): Case {
  return { id: 'c1', code: 'K7F3-2M', region: 'gao', language: 'fr', level, report } as unknown as Case;
}

const REFERRAL: Referral = askedReferral(
  {
    id: 'r1',
    caseId: 'c1',
    code: 'K7F3-2M',
    level: 'P3',
    region: 'gao',
    organisation: 'maison',
    name: 'Maison',
    service: 'maison.main',
    need: 'shelter',
    way: 'sms',
    to: '+22370000001',
    rule: null,
    by: 'agent',
    message: 'Une personne attend.',
  },
  AT,
);
const SENDING = { at: AT, by: 'agent', wait: HOUR, link: null, url: null };
const SENT = sentReferral(REFERRAL, SENDING);

describe('whether a case may be sent to an organisation', () => {
  test.each<readonly [what: string, known: Case, allowed: MaySend]>([
    ['nothing was asked', caseOf(REPORT), 'needs_consent'],
    ['it was agreed for this one', caseOf(agreed('maison')), 'yes'],
    ['it was agreed for another one', caseOf(agreed('other')), 'needs_consent'],
    ['it was refused', caseOf(agreed('maison', 'refused')), 'needs_consent'],
    ['it was taken back', caseOf(agreed(undefined, 'withdrawn', agreed('maison'))), 'needs_consent'],
    ['a child without consent', caseOf({ ...REPORT, child: true }), 'needs_second_person'],
    ['somebody of 17', caseOf({ ...REPORT, age: 17, child: null }), 'needs_second_person'],
    ['somebody of 18 who said to be a child', caseOf({ ...REPORT, age: 18, child: true }), 'needs_consent'],
    ['danger now', caseOf({ ...REPORT, dangerNow: true }), 'needs_second_person'],
    ['a crisis', caseOf(REPORT, 'P1'), 'needs_second_person'],
    ['one that was erased', { ...caseOf(agreed('maison'), 'P1'), erased: true }, 'needs_consent'],
  ])('%s', (_what, known, allowed) => {
    expect(maySend(known, 'maison')).toBe(allowed);
  });

  test('the rules are named', () => {
    expect(rulesFor(caseOf({ ...REPORT, child: true }, 'P1'))).toEqual(['child', 'life_in_danger']);
    expect(rulesFor(caseOf(REPORT))).toEqual([]);
  });
});

describe('what an organisation reads', () => {
  const told: Report = {
    ...agreed('maison'),
    words: ['mon patron'],
    callBackNumber: '+22376112233',
    consent: { keep: true, callBack: true, passOn: true },
  };

  test('with consent: the words, and the number only with consent to call', () => {
    expect(referralBrief(caseOf(told), REFERRAL)).toMatchObject({
      words: ['mon patron'],
      call: { number: '+22376112233' },
    });
    const notCalled = { ...told, consent: { ...told.consent, callBack: false } };
    expect(referralBrief(caseOf(notCalled), REFERRAL)).toMatchObject({ words: ['mon patron'], call: null });
  });

  test('by a rule and a second person: neither words nor a number', () => {
    const child = { ...told, consents: [], child: true };
    const byRule = { ...REFERRAL, rule: 'child' as const, approvedBy: 'chief' };
    expect(referralBrief(caseOf(child), byRule)).toMatchObject({ words: [], call: null, isChild: true });
    expect(referralBrief(caseOf(child), { ...byRule, approvedBy: null })).toBeUndefined();
    expect(referralBrief(caseOf({ ...child, child: false }), byRule)).toBeUndefined();
  });

  test('nothing without either, and nothing of an erased case', () => {
    expect(referralBrief(caseOf({ ...told, consents: [] }), REFERRAL)).toBeUndefined();
    expect(referralBrief({ ...caseOf(told), erased: true }, REFERRAL)).toBeUndefined();
  });
});

describe('a referral', () => {
  test('is never approved by who asked for it', () => {
    expect(approvedReferral(REFERRAL, SENDING)).toEqual({ ok: false, error: 'same_person' });
    const approved = approvedReferral(REFERRAL, { ...SENDING, by: 'chief' });
    expect(approved).toMatchObject({ ok: true, value: { state: 'sent', approvedBy: 'chief' } });
    expect(approvedReferral(SENT, { ...SENDING, by: 'chief' })).toEqual({ ok: false, error: 'not_now' });
  });

  test('that nobody answers is reminded of once, then given up', () => {
    const due = (known: Referral, hours: number) => overdue(known, new Date(AT.getTime() + hours * HOUR));
    const gone = { ...SENT, owed: null };
    expect([due(gone, 0.9), due(gone, 1)]).toEqual([undefined, 'remind']);
    const reminded = remindedReferral(gone, new Date(AT.getTime() + HOUR), HOUR);
    expect(reminded).toMatchObject({ reminders: 1, owed: { what: 'reminder' } });
    expect([due(reminded, 1.9), due(reminded, 2)]).toEqual([undefined, 'give_up']);
  });

  test('that never went out is given up without a reminder of it', () => {
    expect(overdue(SENT, new Date(AT.getTime() + HOUR))).toBe('give_up');
  });

  test('that was answered waits for nothing', () => {
    const answered = answeredReferral(SENT, { state: 'accepted', at: AT, by: 'organisation', note: null });
    expect(answered).toMatchObject({ ok: true, value: { answerBy: null, owed: null } });
    if (answered.ok) expect(referralDueAt({ ...answered.value, noted: 3 })).toBeNull();
  });

  test('that is closed stays closed, and what waits is not answered', () => {
    for (const state of REFERRAL_STATES) expect(mayFollow('closed', state)).toBe(false);
    for (const state of ['acknowledged', 'accepted', 'refused'] as const)
      expect(mayFollow('waiting', state)).toBe(false);
    expect(mayFollow('unanswered', 'accepted')).toBe(true);
  });
});

test.each<readonly [text: string, expected: ReturnType<typeof parseOrganisationCommand>]>([
  ['RECU K7F3', { answer: 'acknowledged', code: 'K7F3' }],
  ['reçu : k7f3.', { answer: 'acknowledged', code: 'K7F3' }],
  ['Oui K7F3-2M', { answer: 'accepted', code: 'K7F3-2M' }],
  ['ok k7f3 2m', { answer: 'accepted', code: 'K7F3-2M' }],
  ['awɔ K7F3', undefined],
  ['NON K7F3', { answer: 'refused', code: 'K7F3' }],
  ['ayi k7f3', { answer: 'refused', code: 'K7F3' }],
  ['oui K7F3-3M', undefined],
  ['oui', undefined],
  ['oui merci', undefined],
  ['non je ne sais pas', undefined],
  ['oui K7F3 mais demain', undefined],
])('%s', (text, expected) => {
  expect(parseOrganisationCommand(text)).toEqual(expected);
});
