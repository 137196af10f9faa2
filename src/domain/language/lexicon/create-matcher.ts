import type { Phrase, PhraseWord, Step } from './phrase.ts';
import { remember } from '../remember.ts';
import type { Token } from '../tokenize.ts';
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
  const compiled = entries.map(({ phrase, rule }) => ({
    rule,
    phrase,
    words: phrase.steps.map((step) => index.numberOf(step)),
  }));
  const triggers = createWordIndex(
    compiled.flatMap((one) =>
      rarestStep(one.phrase, index).words.map((word): [PhraseWord, Compiled<Rule>] => [word, one]),
    ),
  );
  const read = remember((key) => ({ seen: index.seenIn(key), triggers: [...triggers(key)] }));
  const isHere = new Uint8Array(index.size);
  return (tokens) => {
    const known = tokens.map((token) => read(token.key));
    const seen = known.map((word) => word.seen);
    const tried = new Set<Compiled<Rule>>();
    const found: Match<Rule>[] = [];
    mark(isHere, seen, 1);
    for (const word of new Set(known)) {
      for (const one of word.triggers) {
        // Most phrases miss a word, and need not be looked for.
        if (!allHere(isHere, one.words) || tried.has(one)) continue;
        tried.add(one);
        findAll(one, tokens, seen, found);
      }
    }
    mark(isHere, seen, 0);
    return found;
  };
}

/** Notes of everything that the tokens can be whether it is in the message. */
function mark(isHere: Uint8Array, seen: readonly Seen[], value: 0 | 1): void {
  for (const one of seen) for (const number of one) isHere[number] = value;
}

function allHere(isHere: Uint8Array, words: readonly number[]): boolean {
  for (const number of words) if (isHere[number] === 0) return false;
  return true;
}

function rarestStep({ steps }: Phrase, index: StepIndex): Step {
  const common = steps.map((step) => index.commonness(step));
  const step = steps[common.indexOf(Math.min(...common))];
  if (step === undefined) throw new RangeError('a phrase without words');
  return step;
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
  /** How many different steps there are; their numbers are below it. */
  readonly size: number;
  numberOf(step: Step): number;
  /** How often a step is likely to be met, to compare with others. */
  commonness(step: Step): number;
  readonly seenIn: LookUp<number>;
}

function createStepIndex(steps: readonly Step[]): StepIndex {
  const nameOf = createNameOf();
  const numbers = new Map<string, number>();
  const words: [PhraseWord, number][] = [];
  const uses = new Map<string, number>();
  for (const step of steps) {
    const name = nameOf(step);
    if (numbers.has(name)) continue;
    numbers.set(name, numbers.size);
    for (const word of step.words) {
      words.push([word, numbers.size - 1]);
      uses.set(nameOfWord(word), (uses.get(nameOfWord(word)) ?? 0) + 1);
    }
  }
  return {
    size: numbers.size,
    numberOf: (step) => numbers.get(nameOf(step)) ?? -1,
    // What many choices of the lexicon name is what people say often, and short words are said the most.
    commonness: (step) =>
      step.words.reduce((sum, word) => sum + (uses.get(nameOfWord(word)) ?? 0) / lengthOf(word) ** 2, 0),
    seenIn: createWordIndex(words),
  };
}

/** Steps with the same words have one name; the phrases of one source share their lists of words. */
function createNameOf(): (step: Step) => string {
  const names = new Map<Step['words'], string>();
  return ({ words }) => {
    const known = names.get(words);
    if (known !== undefined) return known;
    const name = words.map(nameOfWord).toSorted().join('|');
    names.set(words, name);
    return name;
  };
}

function nameOfWord(word: PhraseWord): string {
  return word.kind === 'number' ? '#' : `${word.kind} ${word.key}`;
}

function lengthOf(word: PhraseWord): number {
  return word.kind === 'number' ? 1 : word.key.length;
}
