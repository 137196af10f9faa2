import { HASH_START, hashStep, hashText, spread } from './hash-text.ts';
import { wordsOf, type Word } from './words-of.ts';

/** A word as the model of languages sees it, with the features that it brings. */
export interface FeatureWord extends Word {
  readonly features: readonly number[];
}

const LONGEST_GRAM = 5;
const WORD = hashStep(HASH_START, 1);
const PAIR = hashStep(HASH_START, 2);
const NO_WORD = '';

/**
 * The words of a text with what tells their language: runs of one to five letters with the borders of the word,
 * the word itself, and the word with the one before it. An apostrophe after a word belongs to it. Digits bring
 * nothing.
 */
export function languageWords(text: string): FeatureWord[] {
  let before = NO_WORD;
  return wordsOf(text).map((word) => {
    if (/^\p{N}/u.test(word.text)) {
      before = NO_WORD;
      return { ...word, features: [] };
    }
    const letters = plainWord(word.text) + (/['’‘ʼ`´]/.test(text.charAt(word.end)) ? "'" : '');
    const features = featuresOf(letters, before);
    before = letters;
    return { ...word, features };
  });
}

/** Lower case; tones and the Greek epsilon are gone, since they depend on the phone and not on the language. */
function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ε/g, 'ɛ');
}

function featuresOf(word: string, before: string): number[] {
  const features = [hashText(word, WORD), hashText(`${before} ${word}`, PAIR)];
  const framed = ` ${word} `;
  for (let from = 0; from < framed.length; from += 1) {
    let hash = HASH_START;
    const end = Math.min(framed.length, from + LONGEST_GRAM);
    for (let at = from; at < end; at += 1) {
      hash = hashStep(hash, framed.charCodeAt(at));
      // A border alone says nothing.
      if (at > from || framed[at] !== ' ') features.push(spread(hash));
    }
  }
  return features;
}
