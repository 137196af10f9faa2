/** Messages are made of few words that come again and again, and of countless others. */
const MOST = 20_000;

/** The same function of a text, which answers what it was asked before without working it out again. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const answer = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
