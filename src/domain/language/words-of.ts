/** A run of letters or a run of digits, with its UTF-16 offsets in the text; the end is excluded. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+|\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text in order. Apostrophes and hyphens separate; so do digits from letters: `16ans` is two. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
