import type { Language } from '../messages.ts';
import type { Tally } from '../tally.ts';
import type { Form } from '../triage/form.ts';
import type { TalkEvent } from './talk.ts';

/** What a report is about: its writer, somebody the writer worries about, or a recruiter or a place. */
export const ABOUTS = ['self', 'other', 'place'] as const;
export type About = (typeof ABOUTS)[number];

/** What was chosen as the answer to a question of the bank, by their ids. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** What made the report: danger from others, talk of suicide, a request for a person, or the questions of a report. */
export type Occasion = 'danger' | 'suicide' | 'person' | 'report';

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

/** A voice note or a picture: the provider's handle, by which it is fetched for staff; null once it is handed on. */
export interface Medium {
  readonly kind: string;
  readonly media: string | null;
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
  /** The answers to those of the bank; "I don't know" and words or a voice note are none. */
  readonly answers: readonly GivenAnswer[];
  /** Id of a region, and the place as it was typed. */
  readonly region: string | null;
  readonly place: string | null;
  /** The country abroad where the person of the report is (ISO 3166-1), once told. */
  readonly country: string | null;
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

/** Whether the desk has a case of a report: its person agreed to it, or is in danger. */
export function hasCase(report: Report | null): boolean {
  return report !== null && (report.consent.keep === true || report.dangerNow);
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
    answers: [],
    region: null,
    place: null,
    country: null,
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
  | { readonly id: string; readonly kind: 'person.erase'; readonly at: string }
  /** Something that is counted by day and language; nobody learns who it was. */
  | {
      readonly id: string;
      readonly kind: 'tally';
      readonly at: string;
      readonly what: Tally;
      readonly language: Language;
    }
  | TalkEvent;
