import { describe, expect, test } from '@jest/globals';
import { openCase, updateCase } from '#src/domain/cases/apply-report.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { emptyReport, type CaseEvent, type Report } from '#src/domain/cases/report.ts';
import { withinConsent } from '#src/domain/cases/within-consent.ts';
import type { TriageDecision } from '#src/domain/triage/triage.ts';
import type { Level } from '#src/domain/triage/level.ts';

type Reported = Extract<CaseEvent, { kind: 'case.reported' }>;

const decided = (level: Level, ...reasons: string[]): TriageDecision => ({
  level,
  class: 'none',
  dimensions: {} as TriageDecision['dimensions'],
  reasons: reasons as unknown as TriageDecision['reasons'],
});
const report = (more: Partial<Report> = {}): Report => ({
  ...emptyReport('case-1', 'K7F3-2M', 'self', 'report'),
  ...more,
});
const reported = (id: string, minute: number, more: Partial<Report> = {}): Reported => ({
  id,
  kind: 'case.reported',
  at: new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString(),
  language: 'fr',
  report: report(more),
});
const opened = (level: Level = 'P3'): Case =>
  openCase('conversation-1', reported('e1', 0), decided(level, `${level}.x`));

describe('a new case', () => {
  test('is open, alerts from the moment it was told, and remembers its event', () => {
    const found = opened();
    expect(found).toMatchObject({
      status: 'open',
      level: 'P3',
      events: ['e1'],
      alert: { step: 0, nextAt: found.openedAt },
    });
  });

  test('of somebody who asked for a person is at least P3, and says why', () => {
    const asked = reported('e1', 0, { occasion: 'person' });
    expect(openCase('c', asked, decided('P5', 'P5.nothing_known'))).toMatchObject({
      level: 'P3',
      reasons: ['P5.nothing_known', 'P3.person_asked'],
    });
    expect(openCase('c', asked, decided('P1', 'P1.danger_now')).level).toBe('P1');
  });
});

describe('a later report', () => {
  test('changes nothing when its event was applied before', () => {
    const known = opened();
    expect(updateCase(known, 'conversation-1', reported('e1', 5), decided('P1'))).toBe(known);
  });

  test('never lowers the level', () => {
    expect(
      updateCase(opened('P2'), 'conversation-1', reported('e2', 5), decided('P4', 'P4.any_indicator')).level,
    ).toBe('P2');
  });

  test('that raises it opens the case again and alerts from the start', () => {
    const taken: Case = {
      ...opened('P3'),
      status: 'taken',
      takenBy: 'tel:1',
      takenAt: new Date(),
      alert: { since: new Date(0), step: 2 },
    };
    const raised = updateCase(taken, 'conversation-1', reported('e2', 5), decided('P1', 'P1.danger_now'));
    expect(raised).toMatchObject({
      status: 'open',
      level: 'P1',
      alert: { step: 0, nextAt: new Date(reported('', 5).at) },
    });
    expect(raised).not.toHaveProperty('takenBy');
    expect(raised.timeline.at(-1)?.what).toBe('raised P1');
  });

  test('that leaves the level alone leaves the alert alone', () => {
    const known = opened('P2');
    expect(
      updateCase(known, 'conversation-1', reported('e2', 5, { region: 'kayes' }), decided('P2', 'P2.y')),
    ).toMatchObject({
      alert: known.alert,
      region: 'kayes',
      reasons: ['P2.y', 'P2.x'],
    });
  });
});

test('without consent to keep, words, media, place, number and evidence stay behind', () => {
  const told = report({
    words: ['mots'],
    place: 'Kayes',
    callBackNumber: '+22376123456',
    evidence: [{ rule: 'r', words: 'mots' }],
    region: 'kayes',
    indicators: ['a.b'],
  });
  expect(withinConsent(told)).toMatchObject({
    words: [],
    place: null,
    callBackNumber: null,
    evidence: [],
    region: 'kayes',
    indicators: ['a.b'],
  });
  const kept = { ...told, consent: { ...told.consent, keep: true, callBack: true } };
  expect(withinConsent(kept)).toBe(kept);
  const keptOnly = { ...told, consent: { ...told.consent, keep: true } };
  expect(withinConsent(keptOnly)).toEqual({ ...keptOnly, callBackNumber: null });
});

describe('a level that staff set', () => {
  const lowered = (reasons: readonly string[] = ['P2.x']): Case => {
    const known = { ...opened('P2'), reasons };
    return {
      ...known,
      level: 'P4',
      levelSet: { level: 'P4', reason: 'vu', by: 'awa', at: known.openedAt },
    };
  };
  const told = (level: Level, reasons: readonly string[], more: Partial<Reported> = {}): Case =>
    updateCase(lowered(), 'conversation-1', { ...reported('e2', 5), ...more }, decided(level, ...reasons));

  test('holds as long as nothing new is told', () => {
    expect(told('P2', ['P2.x'])).toMatchObject({ level: 'P4', ruledLevel: 'P2', levelSet: { by: 'awa' } });
  });

  test('gives way to a rule that had not fired, and the case is open again', () => {
    const risen = told('P1', ['P1.y', 'P2.x']);
    expect(risen).toMatchObject({ level: 'P1', ruledLevel: 'P1', status: 'open' });
    expect(risen).not.toHaveProperty('levelSet');
  });

  test('gives way only as far as what is new reaches', () => {
    expect(told('P2', ['P2.x', 'P3.z'])).toMatchObject({ level: 'P3' });
    expect(told('P2', ['P2.x', 'P5.z'])).toMatchObject({ level: 'P4' });
  });

  test('gives way to danger in this very message, though the rule had fired before', () => {
    expect(told('P1', ['P1.x'], { danger: true })).toMatchObject({ level: 'P1' });
    expect(told('P2', ['P2.x'], { danger: true })).toMatchObject({ level: 'P2' });
  });
});

describe('a case that was closed', () => {
  const closed: Case = { ...opened('P3'), status: 'closed', owner: 'awa', answeredAt: new Date() };

  test('is open again, waits for an answer and alerts, when its person tells more', () => {
    const again = updateCase(
      closed,
      'conversation-1',
      reported('e2', 5, { words: ['il est revenu hier'] }),
      decided('P3', 'P3.x'),
    );
    expect(again).toMatchObject({ status: 'open', unread: 2, alert: { step: 0, nextAt: again.updatedAt } });
    expect(again).not.toHaveProperty('owner');
    expect(again).not.toHaveProperty('answeredAt');
    expect(again.timeline.at(-1)?.what).toBe('reopened');
  });

  test('stays closed when nothing more is told', () => {
    expect(updateCase(closed, 'conversation-1', reported('e2', 5), decided('P3', 'P3.x')).status).toBe(
      'closed',
    );
  });
});
