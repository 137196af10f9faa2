import { foldWord } from '../language/fold.ts';
import { remember } from '../language/remember.ts';
import { wordsOf } from '../language/words-of.ts';
import type { People } from './people.ts';

/** Whom a message names: any of these, or none. */
export type Named = Readonly<Record<keyof People, boolean>>;

/**
 * Whom the words of a message name, in both languages at once and in any spelling. It reads words and no grammar:
 * good enough to choose the numbers that are shown first and the wording of a question, and nothing else.
 */
export function whoIsNamed(text: string, people: People): Named {
  const words = [...new Set(wordsOf(text).map((word) => foldWord(word.text)))];
  const names = (known: People[keyof People]): boolean =>
    [...known.fr, ...known.bm].some((entry) => words.some((word) => isWord(word, entry)));
  return {
    child: names(people.child),
    woman: names(people.woman),
    person: names(people.person),
    place: names(people.place),
  };
}

/** The words of a country are few, and are asked for with every message. */
const keyOf = remember((entry) => foldWord(entry.replace('~', '')));

function isWord(word: string, entry: string): boolean {
  const key = keyOf(entry);
  return entry.endsWith('~') ? word.startsWith(key) : word === key;
}
