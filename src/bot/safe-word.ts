import { carrierWord } from './carrier-words.ts';
import { fold } from '../domain/language/fold.ts';
import { wordsOf } from '../domain/language/words-of.ts';
import type { Understanding } from '../domain/understanding.ts';
import type { Turn } from './turn.ts';

/** Enough for "mangue mûre"; a longer text is not remembered as it was written. */
const MOST_WORDS = 3;
/** One or two letters are sent by mistake. */
const FEWEST_LETTERS = 3;

/** A name or a fruit may look a little like a greeting; a word is refused only when it surely says something. */
const SURE = 0.6;

/** Wishes that a word may already say; to hide everything in their place would lead astray. */
const TAKEN: readonly Understanding['intent']['name'][] = [
  'danger',
  'stop',
  'human',
  'language',
  'contacts',
  'greeting',
  'thanks',
  'yes',
  'no',
];

/** The word of a message, as it is kept and compared, or undefined when it cannot be a safe word. */
export function readSafeWord({ text, intent, danger, entities }: Understanding): string | undefined {
  const word = fold(text);
  const isShort = wordsOf(text).length <= MOST_WORDS && word.length >= FEWEST_LETTERS;
  const says = TAKEN.includes(intent.name) && intent.confidence > SURE;
  const isTaken = danger || says || carrierWord(text) !== undefined;
  return isShort && !isTaken && entities.length === 0 && !/\d/u.test(word) ? word : undefined;
}

/** Whether the message is the safe word of the person and nothing else. */
export function isSafeWord({ session, content }: Pick<Turn, 'session' | 'content'>): boolean {
  return content.kind === 'text' && session.safeWord !== null && fold(content.text) === session.safeWord.word;
}

/** How people ask for a safe word: the words that our own texts name, and near ones. */
const ASKS_FOR_ONE = [
  'mot secret',
  'mon mot secret',
  'mot de sécurité',
  'mot de passe',
  'un mot secret',
  'safe word',
  'gundo daɲɛ',
  'daɲɛ gundo',
  'daɲɛ gundolama',
  'gundo kuma',
  'gundo',
].map(fold);

/** Whether the message asks for a safe word, in so many words. */
export function asksForSafeWord(text: string): boolean {
  return ASKS_FOR_ONE.includes(fold(text));
}
