import { consentNow, type ConsentKind, type ConsentRecord } from './consent.ts';
import type { Report } from './report.ts';
import { withinConsent } from './within-consent.ts';

/** Where and when a consent was asked or taken back. */
export type ConsentMoment = Pick<ConsentRecord, 'wording' | 'language' | 'at'>;

/** Adds a consent to a report. */
export function recordConsent(report: Report, record: ConsentRecord): Report {
  const consents = [...report.consents, record];
  return { ...report, consents, consent: consentNow(consents) };
}

/**
 * Takes a consent back, and out of the report what it allowed to hold. Whoever takes back that their messages are
 * kept wants no call about them and nothing passed on: all three are taken back. What was not asked yet counts as
 * refused and is not asked any more. That there is danger, and how urgent it is, stays.
 */
export function withdrawConsent(report: Report, what: ConsentKind, moment: ConsentMoment): Report {
  const kinds: readonly ConsentKind[] = what === 'keep' ? ['keep', 'callBack', 'passOn'] : [what];
  const withdrawn = kinds
    .filter((kind) => report.consent[kind] !== false)
    .reduce((known, kind) => {
      const answer = known.consent[kind] === true ? 'withdrawn' : 'refused';
      return recordConsent(known, { what: kind, answer, ...moment });
    }, report);
  return withinConsent(withdrawn);
}
