import type { Language } from '../messages.ts';
import type { TriageRecord } from '../triage/triage-record.ts';

/** Who a report is about: its writer, or somebody the writer worries about. */
export type About = 'self' | 'other';

/** What made the report: danger, a request for a person, or the questions of a report. */
export type Occasion = 'danger' | 'person' | 'report';

/**
 * What the person allowed, each asked apart; null is "not asked or not answered", which allows nothing.
 * `wording` names the text that was shown, so that a consent can be read again as it was given.
 */
export interface Consent {
  readonly keep: boolean | null;
  readonly callBack: boolean | null;
  readonly passOn: boolean | null;
  readonly wording: string;
}

/** The form of exploitation, as triage knows it. */
export type Form = NonNullable<TriageRecord['form']>;

/** A voice note or a picture: the provider's handle, kept so that staff can listen. */
export interface Medium {
  readonly kind: string;
  readonly media: string;
  readonly mimeType: string;
}

/** Everything told so far about one case, as the conversation carries it; missing is null, never "no". */
export interface Report {
  readonly caseId: string;
  readonly code: string;
  readonly about: About;
  readonly occasion: Occasion;
  readonly dangerNow: boolean;
  readonly child: boolean | null;
  /** Years. */
  readonly age: number | null;
  readonly form: Form | null;
  readonly indicators: readonly string[];
  /** Ids of the questions already asked, answered or not. */
  readonly asked: readonly string[];
  /** Id of a region, and the place as it was typed. */
  readonly region: string | null;
  readonly place: string | null;
  readonly safeToWrite: boolean | null;
  /** The person's own words; leave the conversation only with consent to keep. */
  readonly words: readonly string[];
  readonly media: readonly Medium[];
  /** Where to call back, when another number than this one was given. */
  readonly callBackNumber: string | null;
  /** When a call or a message does no harm: id of the choice, such as `morning`. */
  readonly callBackTime: string | null;
  /** Whether all was asked; what comes later is added to the same case. */
  readonly complete: boolean;
  readonly consent: Consent;
  /** Whether the person sent the word that calls for help without saying so. */
  readonly safeWordUsed: boolean;
  /** The words that made danger and indicators fire, for staff. */
  readonly evidence: readonly { readonly rule: string; readonly words: string }[];
}

/** A report with nothing told yet. */
export function emptyReport(caseId: string, code: string, about: About, occasion: Occasion): Report {
  return {
    caseId,
    code,
    about,
    occasion,
    dangerNow: false,
    child: null,
    age: null,
    form: null,
    indicators: [],
    asked: [],
    region: null,
    place: null,
    safeToWrite: null,
    words: [],
    media: [],
    callBackNumber: null,
    callBackTime: null,
    complete: false,
    consent: { keep: null, callBack: null, passOn: null, wording: '' },
    safeWordUsed: false,
    evidence: [],
  };
}

/**
 * The report as it may leave the conversation: without consent to keep it, the person's words, pictures,
 * place and number stay behind, and what is needed to help in danger goes.
 * Source: nothing personal is stored before consent.
 */
export function withinConsent(report: Report): Report {
  if (report.consent.keep === true) return report;
  return { ...report, words: [], media: [], place: null, callBackNumber: null, evidence: [] };
}

/** What a turn tells the desk. `id` is the same when the turn runs again, so an event acts once. */
export type CaseEvent =
  | {
      readonly id: string;
      readonly kind: 'case.reported';
      /** ISO 8601. */
      readonly at: string;
      readonly language: Language;
      readonly report: Report;
    }
  /** A person on duty takes a case by message; `code` may be its first signs. */
  | {
      readonly id: string;
      readonly kind: 'case.take';
      readonly at: string;
      readonly code: string;
      readonly by: string;
    }
  /** The owner chose a PIN; `pin` is its slow hash, never the PIN. */
  | {
      readonly id: string;
      readonly kind: 'case.pin';
      readonly at: string;
      readonly caseId: string;
      readonly pin: string;
    }
  /** Somebody with the return code adds to the case, `by` code and PIN or by the code alone. */
  | {
      readonly id: string;
      readonly kind: 'case.added';
      readonly at: string;
      readonly code: string;
      readonly by: 'pin' | 'code';
      readonly words: string | null;
      readonly medium: Medium | null;
    }
  /** The owner, by code and PIN, wants to be reached at the phone of this conversation; `wording` of that consent. */
  | {
      readonly id: string;
      readonly kind: 'case.moved';
      readonly at: string;
      readonly code: string;
      readonly wording: string;
    }
  /** The person asked for everything about them to be erased. */
  | { readonly id: string; readonly kind: 'person.erase'; readonly at: string };
