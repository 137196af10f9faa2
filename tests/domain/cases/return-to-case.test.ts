import { describe, expect, test } from '@jest/globals';
import { openCase, updateCase } from '#src/domain/cases/apply-report.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { erasedCase, withoutAdditionsOf } from '#src/domain/cases/erased-case.ts';
import { markedCase } from '#src/domain/cases/marked-case.ts';
import { emptyReport, type CaseEvent, type Report } from '#src/domain/cases/report.ts';
import { returnStatus } from '#src/domain/cases/return-answer.ts';
import { addedCase, movedCase, pinnedCase } from '#src/domain/cases/return-to-case.ts';
import { takenBack } from '#src/domain/cases/take-back.ts';
import type { TriageDecision } from '#src/domain/triage/triage.ts';

type Reported = Extract<CaseEvent, { kind: 'case.reported' }>;
type Added = Extract<CaseEvent, { kind: 'case.added' }>;

const AT = '2026-11-24T08:15:30.500Z';
const DECISION = {
  level: 'P2',
  class: 'none',
  dimensions: {},
  reasons: ['P2.x'],
} as unknown as TriageDecision;
const reported = (id: string, more: Partial<Report> = {}): Reported => ({
  id,
  kind: 'case.reported',
  at: AT,
  language: 'fr',
  report: { ...emptyReport('case-1', 'K7F3-2M', 'self', 'report'), ...more },
});
const added = (id: string, by: Added['by'], words = 'du nouveau'): Added => ({
  id,
  kind: 'case.added',
  at: AT,
  code: 'K7F3-2M',
  by,
  words,
  medium: null,
});
const moved = {
  id: 'm1',
  kind: 'case.moved',
  at: AT,
  code: 'K7F3-2M',
  wording: 'w',
  language: 'bm',
} as const;
const opened = (more: Partial<Report> = {}): Case => openCase('old', reported('e1', more), DECISION);

describe('a PIN', () => {
  const pin = (id: string, hash: string) =>
    ({ id, kind: 'case.pin', at: AT, caseId: 'case-1', pin: hash }) as const;
  test('is kept once, and a second one does not replace it', () => {
    const pinned = pinnedCase(opened(), pin('p1', 'one'));
    expect(pinned.pin).toBe('one');
    expect(pinnedCase(pinned, pin('p2', 'two'))).toBe(pinned);
  });
});

describe('an addition', () => {
  test('says by what and from where it came, once', () => {
    const known = addedCase(opened(), 'new', added('a1', 'pin'));
    expect(known.additions).toMatchObject([{ by: 'pin', from: 'another phone', words: 'du nouveau' }]);
    expect(addedCase(known, 'new', added('a1', 'pin'))).toBe(known);
    expect(addedCase(known, 'old', added('a2', 'code')).additions.at(-1)).toMatchObject({
      by: 'code',
      from: 'own phone',
    });
  });

  test('by the code alone leaves room for the owner, and opens nothing again', () => {
    let known = markedCase(opened(), 'closed', new Date(AT));
    for (let count = 0; count < 40; count += 1) known = addedCase(known, 'new', added(`c${count}`, 'code'));
    expect(known.additions).toHaveLength(30);
    expect(known.status).toBe('closed');
    const owner = addedCase(known, 'new', added('p', 'pin'));
    expect(owner.additions).toHaveLength(31);
    expect(owner).toMatchObject({ status: 'open', alert: { step: 0, nextAt: new Date(AT) } });
  });
});

describe('a case that moved', () => {
  const known = movedCase(opened({ callBackNumber: '+22370000000' }), 'new', moved);

  test('is reached at the other phone, as was allowed there', () => {
    expect(known).toMatchObject({
      conversation: 'new',
      report: { callBackNumber: null, callBackWho: null, consent: { callBack: true } },
    });
    expect(known.report.consents).toEqual([
      { what: 'callBack', answer: 'given', wording: 'w', language: 'bm', at: AT },
    ]);
    expect(movedCase(known, 'third', moved)).toBe(known);
  });

  test('still takes what the old phone tells, but not where to call', () => {
    const told = reported('e2', { region: 'kayes', callBackNumber: '+22379999999' });
    const later = updateCase(known, 'old', told, DECISION);
    expect(later).toMatchObject({
      conversation: 'new',
      region: 'kayes',
      report: { callBackNumber: null, consent: { callBack: true } },
    });
  });
});

test('the old phone of a case that moved changes nothing of what its owner allowed', () => {
  const given = { what: 'keep', answer: 'given', wording: 'w', language: 'fr', at: AT } as const;
  const known = movedCase(
    opened({ consent: { keep: true, callBack: null, passOn: null }, consents: [given] }),
    'new',
    moved,
  );
  const refused = { ...given, what: 'callBack', answer: 'refused' } as const;
  const told = reported('e2', {
    words: ['du nouveau'],
    consent: { keep: true, callBack: false, passOn: null },
    consents: [given, refused],
    codeWord: 'mangue',
  });
  const { report } = updateCase(known, 'old', told, DECISION);
  expect(report).toMatchObject({ words: ['du nouveau'], consent: { callBack: true }, codeWord: null });
  expect(report.consents).toEqual(known.report.consents);
});

test('what was written to a case goes with the consent to keep it; an erased one stays as it is', () => {
  const event = {
    id: 'w1',
    kind: 'consent.withdrawn',
    at: AT,
    what: 'keep',
    wording: 'w',
    language: 'fr',
  } as const;
  const said = { at: AT, from: 'person', content: { kind: 'text', text: 'bonjour' } } as const;
  const known = { ...addedCase(opened(), 'new', added('a1', 'code')), talk: [said] };
  expect(takenBack(known, event)).toMatchObject({ talk: [], additions: [] });
  expect(takenBack(known, { ...event, what: 'passOn' })).toMatchObject({ talk: [said] });
  const erased = erasedCase(known, new Date(AT));
  expect(takenBack(erased, event)).toBe(erased);
});

describe('an erased case', () => {
  const full = addedCase(
    {
      ...opened({ words: ['canari'], place: 'canari', age: 16, region: 'kayes' }),
      pin: 'hash',
      region: 'kayes',
    },
    'new',
    added('a1', 'code', 'canari'),
  );
  const erased = erasedCase(full, new Date(AT));

  test('keeps level, region, language and days, and nothing that leads to anybody', () => {
    expect(erased).toMatchObject({ level: 'P2', region: 'kayes', language: 'fr', status: 'closed' });
    const left = JSON.stringify(erased);
    for (const gone of ['canari', 'hash', 'K7F3', '"old"', '"new"', 'e1', 'a1', '08:15'])
      expect(left).not.toContain(gone);
    expect(erased.alert).not.toHaveProperty('nextAt');
    expect(erased.timeline.map(({ what }) => what)).toContain('erased');
  });

  test('stays erased, whatever comes late', () => {
    expect(erasedCase(erased, new Date())).toBe(erased);
    expect(updateCase(erased, 'old', reported('e3'), DECISION)).toBe(erased);
    expect(addedCase(erased, 'new', added('a3', 'pin'))).toBe(erased);
    expect(movedCase(erased, 'new', moved)).toBe(erased);
    expect(markedCase(erased, 'tried', new Date())).toBe(erased);
  });

  test('of somebody else loses only what was added by who was forgotten', () => {
    expect(withoutAdditionsOf(full, 'new')).toMatchObject({ additions: [], report: { words: ['canari'] } });
    expect(withoutAdditionsOf(full, 'other')).toBe(full);
  });
});

test('the owner hears how far it is', () => {
  const known = opened();
  expect(returnStatus(known)).toBe('received');
  expect(returnStatus({ ...known, status: 'taken' })).toBe('seen');
  const tried = markedCase({ ...known, status: 'taken' }, 'tried', new Date());
  expect(returnStatus(tried)).toBe('tried');
  expect(returnStatus(markedCase(tried, 'closed', new Date()))).toBe('closed');
});
