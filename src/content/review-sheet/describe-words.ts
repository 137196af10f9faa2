import { wordsOf } from '../../domain/language/words-of.ts';
import type { Glossary, GlossaryTerm } from '../glossary.ts';

/** Endings that leave a word the same word: plural, perfective, participle. */
const ENDINGS = new Set(['', 'w', 'ra', 'la', 'na', 'len', 'nen', 'lenw', 'nenw']);
/** A shorter word is a function word, or too short to be told from one. */
const SHORTEST = 3;
/** Sources that give the sense of a word; the others only have the word. */
const DICTIONARIES = ['Bamadaba', 'UDHR', 'GATITOS'];

/** What the column `glossary` says of the words of a Bambara text. */
export interface DescribedWords {
  /** `farati = danger (Bamadaba, GATITOS)`, in the order of the text. */
  readonly known: readonly string[];
  /** `jɔsi = ?`: no source has the word, so a reader should look at it most closely. */
  readonly unknown: readonly string[];
}
export type DescribeWords = (text: string) => DescribedWords;

/**
 * Makes the function that finds the terms of the glossary in a text. `familiar` are words with a source of
 * their own elsewhere, such as the markers of the lexicon; they are not told as unknown.
 */
export function createDescribeWords({ terms }: Glossary, familiar: readonly string[]): DescribeWords {
  const sought = terms.map((term) => ({ term, words: wordsOfTerm(term) }));
  return (text) => {
    const words = wordsToExplain(text);
    const found = sought
      .map(({ term, words: wanted }) => ({ term, places: placesOf(wanted, words) }))
      .filter(({ places }) => places.length > 0)
      .sort((one, other) => (one.places[0] ?? 0) - (other.places[0] ?? 0));
    const covered = new Set(found.flatMap(({ places }) => places));
    const unknown = words.filter(
      (word, at) =>
        !covered.has(at) && word.length >= SHORTEST && !familiar.some((known) => isForm(word, known)),
    );
    return {
      known: found.map(({ term }) => describe(term)),
      unknown: [...new Set(unknown)].map((word) => `${word} = ?`),
    };
  };
}

/** Without placeholders, which are names of the program, and commands in capitals, which people type. */
function wordsToExplain(text: string): readonly string[] {
  return wordsOf(text.replaceAll(/\{\{\w+\}\}/g, ' '))
    .map((word) => word.text)
    .filter((word) => /^\p{L}/u.test(word) && !/^\p{Lu}{2,}$/u.test(word))
    .map((word) => word.toLowerCase());
}

function wordsOfTerm({ bm }: GlossaryTerm): readonly string[] {
  return wordsOf(bm.toLowerCase().replace(/^ka /, '')).map(({ text }) => text);
}

/** The indexes of all words that the term covers, the first place first. */
function placesOf(term: readonly string[], words: readonly string[]): readonly number[] {
  return words.flatMap((_, start) =>
    term.every((word, offset) => isForm(words[start + offset], word))
      ? term.map((_word, offset) => start + offset)
      : [],
  );
}

function isForm(word: string | undefined, base: string): boolean {
  if (word?.startsWith(base) !== true) return false;
  const ending = word.slice(base.length);
  return base.length < SHORTEST ? ending === '' || ending === 'w' : ENDINGS.has(ending);
}

function describe({ bm, fr, status, sources }: GlossaryTerm): string {
  const giveSense = sources.filter((source) => DICTIONARIES.includes(source));
  const named = giveSense.length > 0 ? giveSense : sources;
  const from = status === 'composed' ? 'composed' : named.join(', ');
  return `${bm} = ${fr} (${from}${status === 'form' ? '; sense to confirm' : ''})`;
}
