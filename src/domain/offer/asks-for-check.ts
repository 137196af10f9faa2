import { foldWord } from '../language/fold.ts';
import { wordsOf } from '../language/words-of.ts';
import type { Understanding } from '../understanding.ts';
import type { OfferQuestion } from './offer-question.ts';

/** Somebody offered something: beginnings of words. */
const OFFERING = beginnings('propos offr offert promis promet recrut layidu');
/** To whom: the writer, or somebody of theirs. */
const PERSON = words('me m moi nous mon ma mes lui n ne an');
/** Whether it is true. */
const TRUE = beginnings(
  'vrai vraie sérieux sérieuse fiable arnaque fausse faux confiance mensonge vérifi tiɲɛ nkalon sɛgɛsɛgɛ',
);
/** What the thing is in general, which is a page of information. */
const IN_GENERAL = /\b(?:c est quoi|ce quoi|qu est ce qu une|ke ce qu|ye mun ye|kɔrɔ ye mun)\b/u;

/**
 * Whether a message is about one offer of work or travel that somebody wonders about: "is it true?", "a woman offers
 * me a job in Dubai". Not a question in general, not somebody who works there already or is in danger, and none
 * that names trouble which no offer has.
 */
export function asksForCheck(said: Understanding, bank: readonly OfferQuestion[]): boolean {
  const { intent, danger, indicators, whereabouts } = said;
  if (danger || intent.topic !== 'offer' || (whereabouts.self?.country ?? null) !== null) return false;
  const keys = wordsOf(said.text).map(({ text }) => foldWord(text));
  const isOffered = some(keys, OFFERING) && keys.some((key) => PERSON.has(key));
  if (intent.name === 'ask') return (isOffered || some(keys, TRUE)) && !isInGeneral(said.text);
  if (intent.name !== 'seek_help' && intent.name !== 'report') return false;
  const heard = bank.flatMap((question) => question.heard);
  return isOffered && indicators.every((id) => heard.includes(id));
}

function isInGeneral(text: string): boolean {
  return IN_GENERAL.test(
    wordsOf(text.toLowerCase())
      .map((word) => word.text)
      .join(' '),
  );
}

function some(keys: readonly string[], begins: readonly string[]): boolean {
  return keys.some((key) => begins.some((beginning) => key.startsWith(beginning)));
}

function beginnings(text: string): string[] {
  return text.split(' ').map(foldWord);
}

function words(text: string): ReadonlySet<string> {
  return new Set(beginnings(text));
}
