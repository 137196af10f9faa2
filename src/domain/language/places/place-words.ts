import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';

/** A word as it is written; unlike a token it is never cut in two. */
export type PlaceWord = Token;

/**
 * The words of a message for finding names: tokens, but with what the tokens took apart as one word again. "g" is
 * "j'ai" in a sentence and a letter in "Point G".
 */
export function placeWords(text: string, tokens: readonly Token[]): PlaceWord[] {
  const words: PlaceWord[] = [];
  for (const token of tokens) {
    const before = words.at(-1);
    if (before?.start !== token.start) words.push(token);
    else words[words.length - 1] = { ...before, key: foldWord(text.slice(before.start, before.end)) };
  }
  return words;
}
