import type { Quantity } from '../numbers/find-quantities.ts';
import type { Token } from '../tokenize.ts';
import { DATE_WORDS, type DateWord } from './date-words.ts';

type Kind = DateWord['kind'];

/** A message as the readers of dates see it. Every index is one of a token; outside the message there is nothing. */
export interface Scan {
  readonly length: number;
  /** The key of a word, '' outside. */
  readonly key: (at: number) => string;
  /** A word in plain letters, as it is written but for case and accents. */
  readonly plain: (at: number) => string;
  /** What a word is in a date, when it can be of that kind. */
  readonly word: <K extends Kind>(at: number, kind: K) => Extract<DateWord, { kind: K }> | undefined;
  /** The number that begins at a word. */
  readonly number: (at: number) => Quantity | undefined;
  /** The digits that a word is, undefined for any other word. */
  readonly digits: (at: number) => string | undefined;
  /** What stands between a word and the one after it. */
  readonly gap: (at: number) => string;
  /** Whether a word begins with a capital. */
  readonly capital: (at: number) => boolean;
  /** Whether a word is the first of its sentence. */
  readonly first: (at: number) => boolean;
}

/** What a reader found: its value and its last word. */
export interface Piece {
  readonly value: string;
  readonly last: number;
}

/** Prepares a message for the readers of dates. */
export function createScan(text: string, tokens: readonly Token[], quantities: readonly Quantity[]): Scan {
  const numbers = new Map(quantities.map((quantity) => [quantity.first, quantity]));
  const written = (at: number): string => text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  const plain = (at: number): string => tokens[at]?.plain ?? '';
  return {
    length: tokens.length,
    key: (at) => tokens[at]?.key ?? '',
    plain,
    word: <K extends Kind>(at: number, kind: K) =>
      DATE_WORDS.get(tokens[at]?.key ?? NONE)?.find(
        (word): word is Extract<DateWord, { kind: K }> =>
          word.kind === kind && (word.only === undefined || word.only.has(plain(at))),
      ),
    number: (at) => numbers.get(at),
    digits: (at) => {
      const key = tokens[at]?.key ?? '';
      return /^\d+$/.test(key) ? key : undefined;
    },
    gap: (at) => {
      const [one, next] = [tokens[at], tokens[at + 1]];
      return one && next ? text.slice(one.end, Math.max(one.end, next.start)) : '';
    },
    capital: (at) => /^\p{Lu}/u.test(written(at)),
    first: (at) => tokens[at]?.sentence !== tokens[at - 1]?.sentence,
  };
}

/** No word has it as its key; '' is the key of `h`. */
const NONE = ' ';
