import { createNearKey } from './near-key.ts';
import { placeKeys } from './place-keys.ts';
import type { PlaceWord } from './place-words.ts';

/** Where names are looked up, by what a message has at a word. */
export interface NameIndex<T> {
  /** The longest name that begins at a word, with its key and its number of words. */
  exact(words: readonly PlaceWord[], at: number): { key: string; value: T; count: number } | undefined;
  /** The name of one word of which this key is a small mistake. */
  near(key: string): T | undefined;
}

/** Makes the index of names; the first value that has a name keeps it. */
export function createNameIndex<T>(names: readonly (readonly [name: string, value: T])[]): NameIndex<T> {
  const byKey = new Map<string, T>();
  const oneWord = new Map<string, T>();
  const longest = new Map<string, number>();
  for (const [name, value] of names) {
    for (const key of placeKeys(name)) {
      if (byKey.has(key)) continue;
      byKey.set(key, value);
      if (!/\s/.test(name)) oneWord.set(key, value);
      const words = key.split(' ');
      const first = words[0] ?? '';
      longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
    }
  }
  return {
    near: createNearKey(oneWord),
    exact: (words, at) => {
      for (let count = longest.get(words[at]?.key ?? '') ?? 0; count > 0; count -= 1) {
        const key = keyAt(words, at, count);
        const value = byKey.get(key);
        if (value !== undefined) return { key, value, count };
      }
      return undefined;
    },
  };
}

function keyAt(words: readonly PlaceWord[], at: number, count: number): string {
  const taken = words.slice(at, at + count);
  return taken.length < count ? '' : taken.map(({ key }) => key).join(' ');
}
