import { foldWord, plainLetters } from './fold.ts';
import type { LexiconWords } from './lexicon/lexicon.ts';
import { remember } from './remember.ts';
import { wordsOf } from './words-of.ts';

/** A word as phrases see it; one written word can be several (`jsuis`), which then share their offsets. */
export interface Token {
  readonly key: string;
  /** The written word in plain letters (`plainLetters`). */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
}

export type Tokenize = (text: string) => Token[];

/** Makes the function that cuts a text into tokens, with shortened and glued words taken apart. */
export function createTokenize({ spellings, glued }: Pick<LexiconWords, 'spellings' | 'glued'>): Tokenize {
  // By plain letters, not by fold key: `jai` folds like `je`, and only the first stands for two words.
  const parts = new Map<string, readonly string[]>([
    ...gluedWords(glued),
    ...Object.entries(spellings).map(([short, long]) => [plainLetters(short), keysOf(long)] as const),
  ]);
  const read = remember((word) => {
    const plain = plainLetters(word);
    return { plain, keys: parts.get(plain) ?? [foldWord(word)] };
  });
  return (text) => {
    const tokens: Token[] = [];
    let sentence = 0;
    let last = 0;
    for (const { text: word, start, end } of wordsOf(text)) {
      if (/[.!?\n;]/.test(text.slice(last, start))) sentence += 1;
      const { plain, keys } = read(word);
      for (const key of keys) tokens.push({ key, plain, start, end, sentence });
      last = end;
    }
    return tokens;
  };
}

function gluedWords({ heads, tails }: LexiconWords['glued']): [string, readonly string[]][] {
  return heads.flatMap((head) =>
    tails.map((tail): [string, readonly string[]] => [
      plainLetters(head + tail),
      [foldWord(head), foldWord(tail)],
    ]),
  );
}

function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => foldWord(word.text));
}
