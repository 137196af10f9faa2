import { HASH_START, hashStep, hashText, spread } from '../hash-text.ts';
import { wordsOf, type Word } from '../words-of.ts';

/** A word as the model of languages sees it. */
export interface FeatureWord extends Word {
  /** Lower case without tones, an apostrophe after it kept: `b'`, `cɛ`. */
  readonly letters: string;
  /** The letters of the word before it; empty at the start and after digits. */
  readonly before: string;
}

const LONGEST_GRAM = 5;
const WORD = hashStep(HASH_START, 1);
const PAIR = hashStep(HASH_START, 2);

/** The words of a text whose language can be told: all but digits. */
export function languageWords(text: string): FeatureWord[] {
  const words: FeatureWord[] = [];
  let before = '';
  for (const word of wordsOf(text)) {
    if (/^\p{N}/u.test(word.text)) {
      before = '';
      continue;
    }
    const letters = plainWord(word.text) + (/['’‘ʼ`´]/.test(text.charAt(word.end)) ? "'" : '');
    words.push({ ...word, letters, before });
    before = letters;
  }
  return words;
}

/** What a word and the one before it tell together. */
export function pairFeature({ letters, before }: FeatureWord): number {
  return hashText(letters, hashText(before, PAIR));
}

/** What a word tells by itself: its runs of one to five letters, with its borders, and the whole. */
export function wordFeatures(letters: string): number[] {
  const features = [hashText(letters, WORD)];
  const framed = ` ${letters} `;
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

/** Lower case; tones and the Greek epsilon are gone, since they depend on the phone and not on the language. */
function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ε/g, 'ɛ');
}
