import type { PhraseWord } from './phrase.ts';

/** Everything that one word can be; the same empty set when it is nothing. */
export type LookUp<T> = (key: string) => ReadonlySet<T>;

/** Makes the function that looks a word up by its key (`foldWord`), among whole words, stems and numbers. */
export function createWordIndex<T>(entries: Iterable<readonly [PhraseWord, T]>): LookUp<T> {
  const exact = new Map<string, Set<T>>();
  const prefix = new Map<string, Set<T>>();
  const anyNumber = new Set<T>();
  for (const [word, value] of entries) {
    if (word.kind === 'number') anyNumber.add(value);
    else add(word.kind === 'exact' ? exact : prefix, word.key, value);
  }
  const lengths = [...new Set([...prefix.keys()].map((key) => key.length))];
  const nothing: ReadonlySet<T> = new Set();
  return (key) => {
    const stems = lengths.map((length) =>
      length <= key.length ? prefix.get(key.slice(0, length)) : undefined,
    );
    const all = [exact.get(key), /^\d+$/.test(key) ? anyNumber : undefined, ...stems].filter(
      (hit) => hit !== undefined,
    );
    return all.length < 2 ? (all[0] ?? nothing) : new Set(all.flatMap((hit) => [...hit]));
  };
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
