import type { Phrase, PhraseWord, Step } from './phrase.ts';
import type { Token } from './tokenize.ts';
import { createWordIndex, type LookUp } from './word-index.ts';

/** Where a phrase was found: the indexes of its first and last token, both included. */
export interface Match<Rule> {
  readonly rule: Rule;
  readonly first: number;
  readonly last: number;
}

export type Matcher<Rule> = (tokens: readonly Token[]) => Match<Rule>[];

/** A phrase with its words as numbers: `words[i]` is the number of what step `i` looks for. */
interface Compiled<Rule> {
  readonly rule: Rule;
  readonly phrase: Phrase;
  readonly words: readonly number[];
}

/** The numbers of everything that one token can be. */
type Seen = ReadonlySet<number>;

/**
 * Makes the function that finds every phrase in a message, in one pass. A phrase is only tried when its rarest
 * word is there, so the cost hardly grows with their number; gaps are bounded, so it cannot explode on any text.
 */
export function createMatcher<Rule>(
  entries: readonly { readonly phrase: Phrase; readonly rule: Rule }[],
): Matcher<Rule> {
  const index = createStepIndex(entries.flatMap(({ phrase }) => phrase.steps));
  const byWord = new Map<number, Compiled<Rule>[]>();
  for (const { phrase, rule } of entries) {
    const words = phrase.steps.map((step) => index.numberOf(step));
    const rarest = words.toSorted((a, b) => index.rarity(b) - index.rarity(a))[0];
    if (rarest !== undefined) byWord.set(rarest, [...(byWord.get(rarest) ?? []), { rule, phrase, words }]);
  }
  return (tokens) => {
    const seen = tokens.map((token) => index.seenIn(token.key));
    const tried = new Set<number>();
    const found: Match<Rule>[] = [];
    for (const word of seen.flatMap((numbers) => [...numbers])) {
      if (tried.has(word)) continue;
      tried.add(word);
      for (const compiled of byWord.get(word) ?? []) findAll(compiled, tokens, seen, found);
    }
    return found;
  };
}

function findAll<Rule>(
  compiled: Compiled<Rule>,
  tokens: readonly Token[],
  seen: readonly Seen[],
  found: Match<Rule>[],
): void {
  const { phrase, rule, words } = compiled;
  const starts = phrase.atStart ? Math.min(1, tokens.length) : tokens.length;
  const first = words[0] ?? -1;
  for (let at = 0; at < starts; at += 1) {
    if (seen[at]?.has(first) !== true) continue;
    const last = endOf(compiled, tokens, seen, 1, at);
    if (last !== undefined) found.push({ rule, first: at, last });
  }
}

/** The index of the last token when the steps from `step` on follow on the token `at`. */
function endOf(
  compiled: Compiled<unknown>,
  tokens: readonly Token[],
  seen: readonly Seen[],
  step: number,
  at: number,
): number | undefined {
  const { phrase, words } = compiled;
  const word = words[step];
  if (word === undefined) return !phrase.atEnd || at === tokens.length - 1 ? at : undefined;
  const gap = phrase.steps[step]?.gap ?? 0;
  for (let next = at + 1; next <= at + 1 + gap && next < tokens.length; next += 1) {
    if (gap > 0 && tokens[next]?.sentence !== tokens[at]?.sentence) return undefined;
    if (seen[next]?.has(word) !== true) continue;
    const last = endOf(compiled, tokens, seen, step + 1, next);
    if (last !== undefined) return last;
  }
  return undefined;
}

interface StepIndex {
  numberOf(step: Step): number;
  /** The higher, the fewer messages have it. */
  rarity(number: number): number;
  readonly seenIn: LookUp<number>;
}

function createStepIndex(steps: readonly Step[]): StepIndex {
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  const words: [PhraseWord, number][] = [];
  for (const step of steps) {
    const name = nameOf(step);
    if (numbers.has(name)) continue;
    const number = numbers.size;
    numbers.set(name, number);
    rarities.push(Math.min(...step.words.map((word) => (word.kind === 'number' ? 1 : word.key.length))));
    words.push(...step.words.map((word): [PhraseWord, number] => [word, number]));
  }
  return {
    numberOf: (step) => numbers.get(nameOf(step)) ?? -1,
    rarity: (number) => rarities[number] ?? 0,
    seenIn: createWordIndex(words),
  };
}

function nameOf(step: Step): string {
  const names = step.words.map((word: PhraseWord) =>
    word.kind === 'number' ? '#' : `${word.kind} ${word.key}`,
  );
  return names.toSorted().join('|');
}
