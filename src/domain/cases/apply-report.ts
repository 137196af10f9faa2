import { compareLevels, type Level } from '../triage/level.ts';
import type { TriageDecision } from '../triage/triage.ts';
import type { Case } from './case.ts';
import { consentNow, mergeRecords } from './consent.ts';
import { withdrawConsent } from './record-consent.ts';
import type { CaseEvent, Report } from './report.ts';
import { withinConsent } from './within-consent.ts';

type Reported = Extract<CaseEvent, { kind: 'case.reported' }>;

/** Somebody who asks for a person gets one within a day (P3), whatever the questions found. */
const PERSON_ASKED = { level: 'P3', reason: 'P3.person_asked' } as const;

/** A new case of a report, alerting at once where its level alerts. */
export function openCase(conversation: string, event: Reported, decision: TriageDecision): Case {
  const at = new Date(event.at);
  const { level, reasons } = decide(event.report, decision);
  return {
    id: event.report.caseId,
    code: event.report.code,
    conversation,
    status: 'open',
    level,
    class: decision.class,
    reasons,
    region: event.report.region,
    language: event.language,
    occasion: event.report.occasion,
    report: event.report,
    openedAt: at,
    updatedAt: at,
    alert: { since: at, step: 0, nextAt: at },
    events: [event.id],
    timeline: [{ at, what: `opened ${level}` }],
    version: 0,
  };
}

/**
 * A case with what its report says by now. The level only rises: only staff lower it.
 */
export function updateCase(known: Case, event: Reported, decision: TriageDecision): Case {
  if (known.events.includes(event.id)) return known;
  const at = new Date(event.at);
  const { level, reasons } = decide(event.report, decision);
  const rises = isMoreUrgent(level, known.level);
  return {
    ...(rises ? raised(known, level, at) : known),
    class: decision.class,
    reasons: [...new Set([...reasons, ...known.reasons])],
    region: event.report.region ?? known.region,
    language: event.language,
    report: withRecordsOf(event.report, known.report),
    updatedAt: at,
    events: [...known.events, event.id],
  };
}

/** A report keeps every consent that the case knows of, and holds no more than they allow together. */
function withRecordsOf(told: Report, known: Report): Report {
  const consents = mergeRecords(known.consents, told.consents);
  if (consents.length === told.consents.length) return told;
  return withinConsent({ ...told, consents, consent: consentNow(consents) });
}

/** Whoever took it took a less urgent case: it is open again, and alerts from the start of the ladder. */
function raised({ takenBy: _by, takenAt: _at, ...known }: Case, level: Level, at: Date): Case {
  const timeline = [...known.timeline, { at, what: `raised ${level}` }];
  return { ...known, status: 'open', level, alert: { since: at, step: 0, nextAt: at }, timeline };
}

/** A case after its owner asked to be erased: how urgent it was stays, nothing that leads to the person does. */
export function erasedCase(known: Case, eventId: string, at: Date): Case {
  if (known.events.includes(eventId)) return known;
  const moment = { wording: 'EFFACER', language: known.language, at: at.toISOString() };
  const report: Report = { ...withdrawConsent(known.report, 'keep', moment), age: null };
  return {
    ...known,
    report,
    updatedAt: at,
    events: [...known.events, eventId],
    timeline: [...known.timeline, { at, what: 'erased' }],
  };
}

function decide(report: Report, { level, reasons }: TriageDecision): { level: Level; reasons: string[] } {
  if (report.occasion !== 'person') return { level, reasons: [...reasons] };
  const raised = isMoreUrgent(PERSON_ASKED.level, level) ? PERSON_ASKED.level : level;
  return { level: raised, reasons: [...reasons, PERSON_ASKED.reason] };
}

function isMoreUrgent(level: Level, than: Level): boolean {
  return compareLevels(level, than) < 0;
}
