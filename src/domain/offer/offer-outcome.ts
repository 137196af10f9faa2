import type { OfferCheck } from './offer-check.ts';
import type { OfferQuestion } from './offer-question.ts';

/** What a check found. It is no verdict: flags call for care, and their absence proves nothing. */
export interface OfferOutcome {
  /** Ids of the red flags, the gravest first. */
  readonly flags: readonly string[];
  /** Ids of the questions that the person could not answer. */
  readonly open: readonly string[];
  /** Triage indicators of the flags, for a report if the person goes on to one. */
  readonly indicators: readonly string[];
}

/** Sums a check up, in the order of the bank. */
export function offerOutcome(bank: readonly OfferQuestion[], check: OfferCheck): OfferOutcome {
  const flagged = bank.filter(({ id }) => check.flags.includes(id));
  const isOpen = (id: string): boolean =>
    check.asked.includes(id) && !check.flags.includes(id) && !check.clear.includes(id);
  return {
    flags: flagged.map(({ id }) => id),
    open: bank.map(({ id }) => id).filter(isOpen),
    indicators: [...new Set(flagged.flatMap(({ indicator }) => indicator ?? []))],
  };
}
