import { isMeantAsPlace } from './is-meant-as-place.ts';
import { createNameIndex } from './name-index.ts';
import { placeWords, type PlaceWord } from './place-words.ts';
import type { Token } from '../tokenize.ts';

/** A name that was found, and what it stands for. */
export interface FoundName<T> {
  readonly value: T;
  readonly text: string;
  /** UTF-16 offsets into the text, end excluded. */
  readonly start: number;
  readonly end: number;
}

/** What to look for: a value by its names, and the words that are one of them by chance, by their keys. */
export interface NameTable<T> {
  readonly names: readonly (readonly [name: string, value: T])[];
  readonly everyday: ReadonlySet<string>;
  /** The everyday words that are of French alone. */
  readonly onlyFrench: ReadonlySet<string>;
}

export type FindNames<T> = (text: string, tokens: readonly Token[]) => FoundName<T>[];

/** From this length on a word with one wrong letter is hardly ever another word. */
const LONG = 8;

/**
 * Makes the function that finds names of places in a message, the longest first, in any of their spellings and
 * with one letter wrong in a long one. An everyday word counts only where it is meant as a place and is never
 * taken for a mistake; a mistake in a name of six or seven letters counts only there too. Where two values share
 * a name, the first one has it.
 */
export function createFindNames<T>({ names, everyday, onlyFrench }: NameTable<T>): FindNames<T> {
  const index = createNameIndex(names);
  return (text, tokens) => {
    const words = placeWords(text, tokens);
    const found: FoundName<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const match = exactAt(words, at) ?? nearAt(words, at);
      if (match === undefined || (!match.sure && !isMeantAsPlace(text, words, at, match.noVerb))) continue;
      const [start, end] = [words[at]?.start ?? 0, words[at + match.count - 1]?.end ?? 0];
      found.push({ value: match.value, text: text.slice(start, end), start, end });
      at += match.count - 1;
    }
    return found;
  };

  function exactAt(words: readonly PlaceWord[], at: number): Match<T> | undefined {
    const hit = index.exact(words, at);
    if (hit === undefined) return undefined;
    return { ...hit, sure: !everyday.has(hit.key), noVerb: onlyFrench.has(hit.key) };
  }

  function nearAt(words: readonly PlaceWord[], at: number): Match<T> | undefined {
    const key = words[at]?.key ?? '';
    const value = everyday.has(key) ? undefined : index.near(key);
    // A verb that long and that near to a name is rare, so "n bɛ sikassa" is believed.
    return value === undefined ? undefined : { value, count: 1, sure: key.length >= LONG, noVerb: true };
  }
}

interface Match<T> {
  readonly value: T;
  /** How many words it takes. */
  readonly count: number;
  /** Whether it needs nothing around it to be the name. */
  readonly sure: boolean;
  readonly noVerb: boolean;
}
