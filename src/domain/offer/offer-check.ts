import type { OfferQuestion } from './offer-question.ts';

/** A check of an offer while it goes on; ids of questions. What was asked and is in neither list is not known. */
export interface OfferCheck {
  readonly asked: readonly string[];
  readonly flags: readonly string[];
  /** Answered, and no red flag. */
  readonly clear: readonly string[];
}

/** Questions that one person is asked at most. */
export const MOST_OFFER_QUESTIONS = 8;

/** A check in which what the first message said is known already: its indicators are red flags of the offer. */
export function beginOfferCheck(bank: readonly OfferQuestion[], indicators: readonly string[]): OfferCheck {
  const flags = bank.filter(({ heard }) => heard.some((id) => indicators.includes(id)));
  return { asked: [], flags: flags.map(({ id }) => id), clear: [] };
}

/** The question to ask next: the first that is open; undefined when eight were asked or none is open. */
export function nextOfferQuestion(
  bank: readonly OfferQuestion[],
  { asked, flags }: OfferCheck,
): OfferQuestion | undefined {
  if (asked.length >= MOST_OFFER_QUESTIONS) return undefined;
  return bank.find(({ id }) => !asked.includes(id) && !flags.includes(id));
}

/** The check after an answer; null is "I do not know", which is neither a flag nor its absence. */
export function answerOffer(check: OfferCheck, { id, flag }: OfferQuestion, yes: boolean | null): OfferCheck {
  const asked = [...check.asked, id];
  if (yes === null) return { ...check, asked };
  return yes === (flag === 'yes')
    ? { ...check, asked, flags: [...check.flags, id] }
    : { ...check, asked, clear: [...check.clear, id] };
}
