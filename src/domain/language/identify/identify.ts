import type { Language } from '../../messages.ts';
import type { Understanding } from '../../understanding.ts';
import { plainLetters } from '../fold.ts';
import { languageWords, pairFeature, wordFeatures } from './language-features.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { addTo, createLinearModel, softmax, voice, type StoredModel } from '../linear-model.ts';
import { remember } from '../remember.ts';
import { splitLanguages, type LanguageSplit } from './split-languages.ts';

/** The classes of the model of languages; `other` is any language that we do not write. */
export const LANGUAGE_CLASSES = ['fr', 'bm', 'other'] as const;

/** What language a message is in; `foreign` when it is one that we do not write. */
export interface Identified {
  readonly language: Understanding['language'];
  readonly foreign: boolean;
}

/** `hints` are the languages of phrases that were recognised whole, such as a greeting of words that are in both. */
export type Identify = (text: string, hints?: readonly Language[]) => Identified;

/** What a phrase that was recognised whole says for its language, in natural logarithms of odds. */
const HINT = 3;
/**
 * What Bambara must say more than French. The model learnt as much of each, but the words that are in both (`la`,
 * `a`, `ma`) are a larger part of Bambara, and would all go to it.
 */
const IN_DOUBT = 0.7;
/** What a word that is in both languages says at most for a second language. */
const SOFTLY = 1;
/** So many words must be surely foreign before somebody is told that we do not write their language. */
const FEWEST_FOREIGN = 3;
const SURELY_FOREIGN = 0.9;

/**
 * Makes the function that tells in which language a message is written. Every word is weighed by a linear model
 * on its letters; `mixed` when the words fall into two groups that no single language explains, each of two words
 * or more; `und` when nothing speaks: digits, names, "ok", or a language that we do not write. Confidence is the
 * probability that the model gives to what is said. Names of `places` speak for no language.
 */
export function createIdentify(
  { words }: Pick<Lexicon, 'words'>,
  stored: StoredModel,
  places: readonly string[] = [],
): Identify {
  const model = createLinearModel(stored, LANGUAGE_CLASSES);
  const neutral = neutralWords(words, places);
  const both = new Set(words.both.map(plainLetters));
  const known = remember((letters) => {
    const plain = plainLetters(letters);
    return {
      isNeutral: neutral.has(plain),
      isBoth: both.has(plain),
      voice: voice(model, wordFeatures(letters)),
    };
  });
  return (text, hints = []) => {
    if (isOtherScript(text)) return { language: NOTHING, foreign: true };
    const leans: number[] = [];
    const quiet: number[] = [];
    const totals = Float64Array.from(model.bias);
    for (const word of languageWords(text)) {
      const { isNeutral, isBoth, voice: alone } = known(word.letters);
      if (isNeutral) continue;
      const scores = alone.slice();
      model.add(scores, [pairFeature(word)]);
      addTo(totals, scores);
      const lean = (scores[1] ?? 0) - (scores[0] ?? 0);
      leans.push(lean);
      quiet.push(isBoth ? Math.max(-SOFTLY, Math.min(SOFTLY, lean)) : lean);
    }
    if (leans.length === 0) return { language: NOTHING, foreign: false };
    if (hints.length === 0 && leans.length >= FEWEST_FOREIGN && (softmax(totals)[2] ?? 0) > SURELY_FOREIGN) {
      return { language: NOTHING, foreign: true };
    }
    return { language: verdict(leans, splitLanguages(quiet), hints), foreign: false };
  };
}

/** Names and loans; a place whose name is also a word of either language stays a word. */
function neutralWords({ neutral, markers, both }: Lexicon['words'], places: readonly string[]): Set<string> {
  const everyday = new Set([...markers.fr, ...markers.bm, ...both].map(plainLetters));
  const names = places.map(plainLetters).filter((name) => !everyday.has(name));
  return new Set([...neutral.map(plainLetters), ...names]);
}

const NOTHING: Understanding['language'] = { code: 'und', confidence: 0, share: { fr: 0, bm: 0 } };

/** `leans` has one number a word, in natural logarithms of odds: above zero for Bambara. */
function verdict(
  leans: readonly number[],
  { isBambara, isMixed, worth }: LanguageSplit,
  hints: readonly Language[],
): Understanding['language'] {
  const part = isBambara.filter(Boolean).length / leans.length;
  if (isMixed) return { code: 'mixed', confidence: 1 - Math.exp(-worth), share: { fr: 1 - part, bm: part } };
  const hint = hints.reduce((sum, language) => sum + (language === 'bm' ? HINT : -HINT), 0);
  const lean = leans.reduce((sum, next) => sum + next, hint - IN_DOUBT);
  const bm = lean > 0 ? Math.max(part, 0.5) : Math.min(part, 0.5);
  const confidence = 1 / (1 + Math.exp(-Math.abs(lean)));
  return { code: lean > 0 ? 'bm' : 'fr', confidence, share: { fr: 1 - bm, bm } };
}

/** Anything but Latin letters, marks, punctuation and symbols. */
const BEYOND_LATIN = /[^\s!-\u036f\u1e00-\u1eff\u2000-\u2bff]/;

/** Whether nearly every letter is of an alphabet that neither of our languages uses: Arabic, N'Ko, Tifinagh. */
function isOtherScript(text: string): boolean {
  if (!BEYOND_LATIN.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const ours = letters.filter((letter) => /[\p{Script=Latin}\u03b5]/u.test(letter));
  return letters.length > 0 && ours.length < letters.length / 2;
}
