import type { Language } from '../messages.ts';
import type { TriageRecord } from '../triage/triage-record.ts';
import type { CallBackTime } from './call-back-time.ts';
import type { Consent, ConsentKind, ConsentRecord } from './consent.ts';

/** Who a report is about: its writer, or somebody the writer worries about. */
export type About = 'self' | 'other';

/** What made the report: danger, a request for a person, or the questions of a report. */
export type Occasion = 'danger' | 'person' | 'report';

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
    callBackWho: null,
    codeWord: null,
    complete: false,
    consent: { keep: null, callBack: null, passOn: null },
    consents: [],
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
    }
  /** A person on duty takes a case by message; `code` may be its first signs. */
  | {
      readonly id: string;
      readonly kind: 'case.take';
      readonly at: string;
      readonly code: string;
      readonly by: string;
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
  /** The person asked for everything about them to be erased. */
  | { readonly id: string; readonly kind: 'person.erase'; readonly at: string };
