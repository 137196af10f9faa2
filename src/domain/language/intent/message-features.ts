import type { Understanding } from '../../understanding.ts';
import type { RuleMatch } from '../lexicon/compile-lexicon.ts';
import { HASH_START, hashStep, hashText, spread } from '../hash-text.ts';
import type { Identified } from '../identify/identify.ts';
import type { Token } from '../tokenize.ts';

/** Takes one feature, with the indexes of the first and last token that it comes from; of the whole message, 0 and -1. */
export type Visit = (feature: number, first: number, last: number) => void;

/** A phrase of the lexicon that was found, and whether the words around it turn it into its opposite. */
export interface FoundRule {
  readonly match: RuleMatch;
  readonly negated: boolean;
}

/** What a message is seen as. */
export interface SeenMessage extends Identified {
  readonly tokens: readonly Token[];
  /** The meanings of each token (`concepts` of the lexicon), by the hash of their name. */
  readonly concepts: readonly (readonly number[])[];
  /** Of each token, whether it changes nothing: please, hello, thank you. */
  readonly isFiller: readonly boolean[];
  readonly found: readonly FoundRule[];
  readonly hasQuestionMark: boolean;
}

/** Each kind of feature begins its hash with a number of its own. */
const kind = (number: number): number => hashStep(HASH_START, number);
const KIND = {
  word: kind(1),
  pair: kind(2),
  skip: kind(3),
  gram: kind(4),
  first: kind(5),
  last: kind(6),
  concept: kind(7),
  conceptPair: kind(8),
  rule: kind(10),
  denied: kind(11),
  shape: kind(12),
  guess: kind(13),
} as const;

/** Concepts up to so many words apart make a pair. */
const REACH = 4;
const GRAMS = { shortest: 3, longest: 5 } as const;

/**
 * Visits the features of a message beside its words, and of what its phrases alone would decide (`rules`). Each
 * comes with the words it is from, so that a judgement can be explained. `keys` are the `wordKeys` of its tokens.
 */
export function visitFeatures(
  { concepts, found, hasQuestionMark }: SeenMessage,
  keys: readonly string[],
  rules: Understanding['intent'],
  visit: Visit,
): void {
  visitPlaces(keys, visit);
  visitConcepts(concepts, visit);
  for (const { match, negated } of found)
    visit(hashText(nameOf(match), negated ? KIND.denied : KIND.rule), match.first, match.last);
  visitShape(keys, hasQuestionMark, visit);
  visit(hashText(rules.name, KIND.guess), 0, -1);
  visit(hashText(`topic ${rules.topic ?? 'none'}`, KIND.guess), 0, -1);
}

/** The words of a message as models know them: fold keys, so the spellings of a word are one, and one for all numbers. */
export function wordKeys(tokens: readonly Token[]): string[] {
  return tokens.map(({ key }) => (/^\d+$/.test(key) ? '#' : key));
}

/** What a word says wherever it stands: the whole, and its runs of three to five letters with its borders. */
export function wordFeatures(key: string): number[] {
  const features = [hashText(key, KIND.word)];
  const framed = ` ${key} `;
  for (let from = 0; from + GRAMS.shortest <= framed.length; from += 1) {
    let hash = KIND.gram;
    const end = Math.min(framed.length, from + GRAMS.longest);
    for (let next = from; next < end; next += 1) {
      hash = hashStep(hash, framed.charCodeAt(next));
      if (next - from + 1 >= GRAMS.shortest) features.push(spread(hash));
    }
  }
  return features;
}

/** What words say where they stand: with the ones before them, first, last. */
function visitPlaces(keys: readonly string[], visit: Visit): void {
  keys.forEach((key, at) => {
    visit(hashText(key, hashText(keys[at - 1] ?? '', KIND.pair)), at, at);
    visit(hashText(key, hashText(keys[at - 2] ?? '', KIND.skip)), at, at);
    if (at === 0) visit(hashText(key, KIND.first), at, at);
    if (at === keys.length - 1) visit(hashText(key, KIND.last), at, at);
  });
}

/** What the meanings of words say, each alone and with those just before it. */
function visitConcepts(concepts: SeenMessage['concepts'], visit: Visit): void {
  concepts.forEach((own, at) => {
    for (const concept of own) {
      visit(spread(hashStep(KIND.concept, concept)), at, at);
      for (let back = 1; back <= REACH; back += 1) {
        for (const before of concepts[at - back] ?? [])
          visit(spread(hashStep(hashStep(KIND.conceptPair, before), concept)), at, at);
      }
    }
  });
}

const SIZES = [1, 2, 3, 5, 8, 13, 21];

function visitShape(keys: readonly string[], hasQuestionMark: boolean, visit: Visit): void {
  const size = SIZES.filter((limit) => keys.length >= limit).length;
  visit(hashText(`size ${String(size)}`, KIND.shape), 0, -1);
  visit(hashText(hasQuestionMark ? 'asks' : 'tells', KIND.shape), 0, -1);
}

function nameOf({ rule: { meaning } }: RuleMatch): string {
  switch (meaning.kind) {
    case 'intent':
    case 'context':
    case 'situation':
    case 'danger':
      return `${meaning.kind} ${meaning.name}`;
    case 'topic':
      return `topic ${meaning.topic} ${meaning.strong ? 'strong' : 'weak'}`;
    case 'indicator':
      return `indicator ${meaning.id}`;
  }
}
