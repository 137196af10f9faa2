import type { Language } from '../messages.ts';
import type { Tally } from '../tally.ts';
import type { ReferralEvent } from '../referral/referral-event.ts';
import type { Form } from '../triage/form.ts';
import type { DeliveryEvent } from './alert-trace.ts';
import type { CallBackTime } from './call-back-time.ts';
import type { Consent, ConsentKind, ConsentRecord } from './consent.ts';
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
  /** When a call or a message does no harm. */
  readonly callBackTime: CallBackTime | null;
  /** Whether only the person may answer the phone, or somebody else may too. */
  readonly callBackWho: 'self' | 'anyone' | null;
  /** A word that the person chose and that the caller says first; shown to staff. */
  readonly codeWord: string | null;
  /** Whether all was asked; what comes later is added to the same case. */
  readonly complete: boolean;
  /** What is allowed now: what `consents` amount to, except while something refused is asked again. */
  readonly consent: Consent;
  /** Every consent given, refused or taken back; only added to, by `recordConsent`. */
  readonly consents: readonly ConsentRecord[];
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
    callBackWho: null,
    codeWord: null,
    complete: false,
    consent: { keep: null, callBack: null, passOn: null },
    consents: [],
    safeWordUsed: false,
    evidence: [],
  };
}

/** A report as it was stored; what an older version did not write is as in one with nothing told yet. */
export function readReport(stored: Pick<Report, 'caseId' | 'code' | 'about' | 'occasion'>): Report {
  return { ...emptyReport(stored.caseId, stored.code, stored.about, stored.occasion), ...stored };
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
      /** Whether the message that was told in it speaks of danger. */
      readonly danger?: boolean;
    }
  /** A person on duty takes a case by message; `code` may be its first signs. */
  | {
      readonly id: string;
      readonly kind: 'case.take';
      readonly at: string;
      readonly code: string;
      /** The address it came from, */
      readonly by: string;
      /** and the account it belongs to. */
      readonly staff?: string;
    }
  /** The person took a consent back: in every case of theirs. */
  | {
      readonly id: string;
      readonly kind: 'consent.withdrawn';
      readonly at: string;
      readonly what: ConsentKind;
      readonly wording: string;
      readonly language: Language;
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
  /** The owner, by code and PIN, wants to be reached at the phone of this conversation; that is a consent. */
  | {
      readonly id: string;
      readonly kind: 'case.moved';
      readonly at: string;
      readonly code: string;
      readonly wording: string;
      readonly language: Language;
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
  | DeliveryEvent
  | ReferralEvent
  | TalkEvent;
