import { openAgain } from './apply-report.ts';
import type { Case } from './case.ts';
import { recordConsent } from './record-consent.ts';
import type { CaseEvent } from './report.ts';
import { withoutHandle } from './without-handles.ts';

type Added = Extract<CaseEvent, { kind: 'case.added' }>;
type Moved = Extract<CaseEvent, { kind: 'case.moved' }>;
type PinChosen = Extract<CaseEvent, { kind: 'case.pin' }>;

/** Enough to understand; counted apart, so that a stranger with the code leaves room for the owner. */
const ADDITIONS_KEPT = 30;

/** A case with the PIN that its owner chose; the first one stays, since this phone may be in other hands by now. */
export function pinnedCase(known: Case, event: PinChosen): Case {
  if (isDone(known, event) || known.pin !== undefined) return known;
  return { ...known, pin: event.pin, updatedAt: new Date(event.at), events: [...known.events, event.id] };
}

/**
 * A case with what came by its code. A closed one is open again, and alerts, when its owner wrote; by the code
 * alone anybody can write, and staff see that.
 */
export function addedCase(known: Case, conversation: string, event: Added): Case {
  if (isDone(known, event)) return known;
  if (known.additions.filter(({ by }) => by === event.by).length >= ADDITIONS_KEPT) return known;
  const at = new Date(event.at);
  const { by, words, medium } = event;
  const from = conversation === known.conversation ? 'own phone' : 'another phone';
  const reopened = known.status === 'closed' && by === 'pin' ? openAgain(known, at) : known;
  return {
    ...reopened,
    additions: [
      ...known.additions,
      { at, by, from, conversation, words, medium: medium === null ? null : withoutHandle(medium) },
    ],
    unread: known.unread + 1,
    updatedAt: at,
    events: [...known.events, event.id],
    timeline: [...reopened.timeline, { at, what: `added by ${by}, ${from}` }],
  };
}

/** A case whose owner is reached at another phone from now on, as they allowed there. */
export function movedCase(known: Case, conversation: string, event: Moved): Case {
  if (isDone(known, event)) return known;
  const at = new Date(event.at);
  const { wording, language } = event;
  const given = { what: 'callBack', answer: 'given', wording, language, at: event.at } as const;
  return {
    ...known,
    conversation,
    // Who may answer was said of the other phone.
    report: { ...recordConsent(known.report, given), callBackNumber: null, callBackWho: null },
    updatedAt: at,
    events: [...known.events, event.id],
    timeline: [...known.timeline, { at, what: 'moved to another phone' }],
  };
}

function isDone(known: Case, { id }: CaseEvent): boolean {
  return known.erased === true || known.events.includes(id);
}
