import { foldWord } from '../fold.ts';
import { remember } from '../remember.ts';

/**
 * A phrase of the lexicon, word for word, where a word may also be
 *
 * - `a|b|c`: any of these; `a?` or `a|b?`: may be missing
 * - `menac~`: a word that begins so
 * - `@set`: a word of that set of the lexicon
 * - `#`: a number in digits
 * - `m'a`: both `m'a` and `ma`, as people type it
 * - `..`: up to two words in between, `...`: up to five; never over the end of a sentence
 * - `^` first and `$` last: the message begins, or ends, here
 */
export interface Phrase {
  readonly steps: readonly Step[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** One word out of several, with up to `gap` others before it. */
export interface Step {
  readonly gap: number;
  readonly words: readonly PhraseWord[];
}

/** `exact` and `prefix` are keys of `foldWord`. */
export type PhraseWord =
  { readonly kind: 'exact' | 'prefix'; readonly key: string } | { readonly kind: 'number' };

export type WordSets = ReadonlyMap<string, readonly PhraseWord[]>;

const GAPS: Readonly<Record<string, number>> = { '..': 2, '...': 5 };
const WORD = String.raw`(?:#|@[a-z_]+|[\p{L}\p{M}\p{N}]+'?(?:[\p{L}\p{M}\p{N}]+)?~?)`;
const CHUNK = new RegExp(`^${WORD}(?:\\|${WORD})*\\??$`, 'u');

/** Whether a text of the lexicon is a phrase: something to find, with gaps only between words. */
export function isPhrase(source: string): boolean {
  const chunks = middleOf(source.split(' '));
  const ends = [chunks[0], chunks.at(-1)];
  return (
    ends.every((chunk) => chunk !== undefined && !(chunk in GAPS)) &&
    chunks.every((chunk) => chunk in GAPS || CHUNK.test(chunk)) &&
    chunks.some((chunk) => !(chunk in GAPS) && !chunk.endsWith('?'))
  );
}

/** The phrases that a text of the lexicon stands for: one for each way to type its elisions and optional words. */
export function parsePhrase(source: string, sets: WordSets): Phrase[] {
  const chunks = source.split(' ');
  const steps = middleOf(chunks).reduce<Step[][]>(
    (soFar, chunk) => soFar.flatMap((head) => chunkSteps(chunk, sets).map((tail) => [...head, ...tail])),
    [[]],
  );
  const shape = { atStart: chunks[0] === '^', atEnd: chunks.at(-1) === '$' };
  return steps.map((list) => ({ steps: withGaps(list), ...shape }));
}

/** A word of a set or of a phrase as phrases compare it; a stem can have several keys. */
export const phraseWords = remember((word): readonly PhraseWord[] => {
  if (!word.endsWith('~')) return [{ kind: 'exact', key: foldWord(word) }];
  const stem = word.slice(0, -1);
  // What follows can change how a stem ends: mendi- folds to "mendi", but mendier to "menje".
  const keys = ['e', 'a'].map((vowel) => foldWord(stem + vowel).slice(0, -1));
  return [...new Set([foldWord(stem), ...keys])].map((key) => ({ kind: 'prefix', key }));
});

function middleOf(chunks: readonly string[]): string[] {
  return chunks.filter((chunk, index) => !(index === 0 && chunk === '^') && !(index > 0 && chunk === '$'));
}

function chunkSteps(chunk: string, sets: WordSets): Step[][] {
  const gap = GAPS[chunk];
  if (gap !== undefined) return [[{ gap, words: [] }]];
  const optional = chunk.endsWith('?');
  const options = (optional ? chunk.slice(0, -1) : chunk).split('|');
  const plain = options.filter((option) => !option.includes("'"));
  const elided = options.filter((option) => option.includes("'")).flatMap((option) => elisions(option));
  const [only, ...more] = plain.map((option) => wordsFor(option, sets));
  // A set alone stays the list that it is: whoever compares steps sees at once that it is the same.
  const whole = only === undefined ? [] : [[step(more.length === 0 ? only : [only, ...more].flat())]];
  return [...whole, ...elided, ...(optional ? [[]] : [])];
}

/** `b'a` is typed as two words and as one. */
function elisions(option: string): Step[][] {
  const [head = '', tail = ''] = option.split("'");
  if (tail === '') return [[step(phraseWords(head))]];
  return [[step(phraseWords(head)), step(phraseWords(tail))], [step(phraseWords(head + tail))]];
}

function wordsFor(option: string, sets: WordSets): readonly PhraseWord[] {
  if (option === '#') return [{ kind: 'number' }];
  if (!option.startsWith('@')) return phraseWords(option);
  const set = sets.get(option.slice(1));
  if (set === undefined) throw new Error('a phrase names a set that the lexicon does not have');
  return set;
}

function step(words: readonly PhraseWord[]): Step {
  return { gap: 0, words };
}

/** Puts each gap into the word after it. */
function withGaps(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  let gap = 0;
  for (const { gap: own, words } of steps) {
    if (words.length === 0) gap += own;
    else {
      joined.push({ gap, words });
      gap = 0;
    }
  }
  return joined;
}
