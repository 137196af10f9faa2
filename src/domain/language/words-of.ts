/** A run of letters or a run of digits, with its UTF-16 offsets in the text; the end is excluded. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+|\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text in order. Apostrophes and hyphens separate; so do digits from letters: `16ans` is two. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    words.push({ text: match[0], start: match.index, end: WORD.lastIndex });
  }
  return words;
}
