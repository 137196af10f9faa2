/** Keys shorter than this have too many neighbours: `kati` is one letter from `kita`. */
const SHORTEST = 6;

/** One letter wrong in a key leaves either its first or its last letters as they are. */
const INTACT = 3;

/**
 * Makes the function that gives the meaning of the key of which another one is a small mistake: one letter more,
 * less or other (edit distance 1), in a key of at least six letters. Undefined when there is none, or when two
 * keys that are as near mean different things.
 *
 * @example createNearKey(new Map([['bamako', 1]]))('bamaqo') // 1
 */
export function createNearKey<T>(meanings: ReadonlyMap<string, T>): (key: string) => T | undefined {
  const byEnd = new Map<string, string[]>();
  for (const key of meanings.keys()) {
    if (key.length < SHORTEST) continue;
    for (const end of endsOf(key)) byEnd.set(end, [...(byEnd.get(end) ?? []), key]);
  }
  return (key) => {
    if (key.length < SHORTEST - 1) return undefined;
    const near = endsOf(key).flatMap((end) => (byEnd.get(end) ?? []).filter((known) => isNear(key, known)));
    const found = new Set(near.map((known) => meanings.get(known)));
    return found.size === 1 ? [...found][0] : undefined;
  };
}

function endsOf(key: string): [first: string, last: string] {
  return [`^${key.slice(0, INTACT)}`, `${key.slice(-INTACT)}$`];
}

/** Whether two keys are the same but for one letter. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
