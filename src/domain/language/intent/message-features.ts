import type { Understanding } from '../../understanding.ts';
import type { RuleMatch } from '../lexicon/compile-lexicon.ts';
import { HASH_START, hashStep, hashText, spread } from '../hash-text.ts';
import type { Identified } from '../identify/identify.ts';
import type { Token } from '../tokenize.ts';

/** What a part of a message says to the models of intent and topic: the indexes of its first and last token. */
export interface FeatureGroup {
  readonly first: number;
  readonly last: number;
  /** A word that also says what it says everywhere: `wordFeatures`. */
  readonly word?: string;
  readonly features: readonly number[];
}

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
 * The features of a message and of what its phrases alone would decide (`rules`), grouped by the words that they
 * come from, so that a judgement can be explained by words. Words are fold keys, so the spellings of a word are one;
 * numbers are all the same.
 */
export function messageFeatures(
  { tokens, concepts, found, hasQuestionMark }: SeenMessage,
  rules: Understanding['intent'],
): FeatureGroup[] {
  const keys = tokens.map(({ key }) => (/^\d+$/.test(key) ? '#' : key));
  return [
    ...keys.map((word, at) => ({ first: at, last: at, word, features: placeFeatures(keys, word, at) })),
    ...concepts.map((own, at) => ({ first: at, last: at, features: conceptFeatures(concepts, own, at) })),
    ...found.map(({ match, negated }) => ({
      first: match.first,
      last: match.last,
      features: [hashText(nameOf(match), negated ? KIND.denied : KIND.rule)],
    })),
    { first: 0, last: -1, features: [...shapeFeatures(keys, hasQuestionMark), ...guessFeatures(rules)] },
  ];
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

/** What a word says where it stands: with the ones before it, first, last. */
function placeFeatures(keys: readonly string[], key: string, at: number): number[] {
  const features = [
    hashText(key, hashText(keys[at - 1] ?? '', KIND.pair)),
    hashText(key, hashText(keys[at - 2] ?? '', KIND.skip)),
  ];
  if (at === 0) features.push(hashText(key, KIND.first));
  if (at === keys.length - 1) features.push(hashText(key, KIND.last));
  return features;
}

function conceptFeatures(
  concepts: readonly (readonly number[])[],
  own: readonly number[],
  at: number,
): number[] {
  const features: number[] = [];
  for (const concept of own) {
    features.push(spread(hashStep(KIND.concept, concept)));
    for (let back = 1; back <= REACH; back += 1) {
      for (const before of concepts[at - back] ?? []) {
        features.push(spread(hashStep(hashStep(KIND.conceptPair, before), concept)));
      }
    }
  }
  return features;
}

const SIZES = [1, 2, 3, 5, 8, 13, 21];

function shapeFeatures(keys: readonly string[], hasQuestionMark: boolean): number[] {
  const size = SIZES.filter((limit) => keys.length >= limit).length;
  const asks = hasQuestionMark ? 'asks' : 'tells';
  return [hashText(`size ${String(size)}`, KIND.shape), hashText(asks, KIND.shape)];
}

/** What the phrases alone would decide. */
function guessFeatures({ name, topic }: Understanding['intent']): number[] {
  return [hashText(name, KIND.guess), hashText(`topic ${topic ?? 'none'}`, KIND.guess)];
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
