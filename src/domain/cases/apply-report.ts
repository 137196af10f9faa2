import { compareLevels, LEVELS, type Level } from '../triage/level.ts';
import type { TriageDecision } from '../triage/triage.ts';
import type { Case } from './case.ts';
import { consentNow, mergeRecords } from './consent.ts';
import type { CaseEvent, Report } from './report.ts';
import { withinConsent } from './within-consent.ts';
import { withoutHandles } from './without-handles.ts';

type Reported = Extract<CaseEvent, { kind: 'case.reported' }>;

/** Somebody who asks for a person gets one within a day (P3), whatever the questions found. */
const PERSON_ASKED = { level: 'P3', reason: 'P3.person_asked' } as const;

/** The word that somebody chose for it calls for help now. */
const SAFE_WORD_USED = { level: 'P1', reason: 'P1.safe_word' } as const;

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
    ruledLevel: level,
    class: decision.class,
    reasons,
    region: event.report.region,
    language: event.language,
    occasion: event.report.occasion,
    report: withoutHandles(event.report),
    talk: [],
    additions: [],
    openedAt: at,
    updatedAt: at,
    alert: { since: at, step: 0, nextAt: at },
    unread: Math.max(1, event.report.words.length),
    notes: [],
    tags: [],
    tasks: [],
    links: [],
    acts: [],
    events: [event.id],
    timeline: [{ at, what: `opened ${level}` }],
    version: 0,
  };
}

/**
 * A case with what its report says by now. The level only rises: only staff lower it, and what is new rises above what
 * they set. A closed case is open again when its person tells more. A case that was erased stays erased, and one that
 * its owner moved to another phone keeps what they allowed there.
 */
export function updateCase(
  known: Case,
  conversation: string,
  event: Reported,
  decision: TriageDecision,
): Case {
  if (known.erased === true || known.events.includes(event.id)) return known;
  const at = new Date(event.at);
  const { level, reasons } = decide(event.report, decision);
  const rises = risenLevel(known, event, level, reasons);
  const unread = heardMore(known.report, event);
  const told = withoutHandles(event.report);
  return {
    ...againInQueue(known, rises, unread, at),
    ruledLevel: isMoreUrgent(level, known.ruledLevel) ? level : known.ruledLevel,
    unread: known.unread + unread,
    class: decision.class,
    reasons: [...new Set([...reasons, ...known.reasons])],
    region: event.report.region ?? known.region,
    language: event.language,
    report:
      conversation === known.conversation
        ? withRecordsOf(told, known.report)
        : withinConsent({ ...told, ...reachOf(known.report) }),
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

/** What its owner allowed, and how to be reached. */
function reachOf(known: Report): Partial<Report> {
  const { consent, consents, callBackNumber, callBackTime, callBackWho, codeWord } = known;
  return { consent, consents, callBackNumber, callBackTime, callBackWho, codeWord };
}

/**
 * The level to which a report raises a case, if it does. Above what staff set only what they did not know of raises it:
 * danger in this message, or a rule that had not fired.
 */
function risenLevel(
  { level: known, levelSet, reasons: knownReasons }: Case,
  { danger }: Reported,
  level: Level,
  reasons: readonly string[],
): Level | undefined {
  const fresh = reasons.filter((reason) => !knownReasons.includes(reason));
  const news = danger === true ? level : LEVELS.find((one) => fresh.some((key) => key.startsWith(`${one}.`)));
  const told = levelSet === undefined ? level : news;
  return told !== undefined && isMoreUrgent(told, known) ? told : undefined;
}

/** How many messages of the person a report brings. */
function heardMore(known: Report, { report, danger }: Reported): number {
  const more = Math.max(0, report.words.length - known.words.length);
  const told = danger === true || report.answers.length > known.answers.length;
  return more === 0 && told ? 1 : more;
}

function againInQueue(known: Case, level: Level | undefined, unread: number, at: Date): Case {
  if (level !== undefined) return raised(known, level, at);
  return unread > 0 ? reopenedByPerson(known, at) : known;
}

/** Whoever took it took a less urgent case: it is open again, and alerts from the start of the ladder. */
function raised({ levelSet: _set, ...known }: Case, level: Level, at: Date): Case {
  const timeline = [...known.timeline, { at, what: `raised ${level}` }];
  return { ...openAgain(known, at), level, timeline };
}

/** A closed case whose person wrote: it is open again, and alerts. */
export function reopenedByPerson(known: Case, at: Date): Case {
  if (known.status !== 'closed' || known.erased === true) return known;
  return { ...openAgain(known, at), timeline: [...known.timeline, { at, what: 'reopened' }] };
}

/**
 * A case that nobody has and that waits for an answer, alerting from the start of the ladder. Who has the word keeps it:
 * the person is not left without an answer in the middle of a talk.
 */
export function openAgain(
  { owner: _owner, takenBy: _by, takenAt: _at, answeredAt: _answered, closing: _closing, ...known }: Case,
  at: Date,
): Case {
  return { ...known, status: 'open', alert: { since: at, step: 0, nextAt: at } };
}

function decide(
  { occasion, safeWordUsed }: Report,
  { level, reasons }: TriageDecision,
): { level: Level; reasons: string[] } {
  const asked = [...(safeWordUsed ? [SAFE_WORD_USED] : []), ...(occasion === 'person' ? [PERSON_ASKED] : [])];
  const most = asked.reduce<Level>((so, rule) => (isMoreUrgent(rule.level, so) ? rule.level : so), level);
  return { level: most, reasons: [...reasons, ...asked.map(({ reason }) => reason)] };
}

function isMoreUrgent(level: Level, than: Level): boolean {
  return compareLevels(level, than) < 0;
}
