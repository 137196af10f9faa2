import { createMatcher, type Match } from '../language/lexicon/create-matcher.ts';
import type { LexiconWords } from '../language/lexicon/lexicon.ts';
import { parsePhrase, type Phrase, type PhraseWord } from '../language/lexicon/phrase.ts';
import { createTokenize } from '../language/tokenize.ts';
import type { InformationTopic } from '../topics.ts';
import { isTelling } from './is-telling.ts';

/** A phrase of a topic, and what it says of it. */
export interface TopicPhrase {
  readonly topic: string;
  readonly weight: number;
}

/** A question as the words of topics see it. */
export interface SeenQuestion {
  readonly found: readonly Match<TopicPhrase>[];
  /** The indexes of its telling words. */
  readonly telling: readonly number[];
}

/** Makes the function that finds the phrases of all topics in a question, by fold key, in one pass. */
export function createFindPhrases(
  topics: readonly InformationTopic[],
  words: LexiconWords,
): (question: string) => SeenQuestion {
  const tokenize = createTokenize(words);
  const find = createMatcher(topics.flatMap(phrasesOf));
  return (question) => {
    const tokens = tokenize(question);
    const telling = [...tokens.keys()].filter((at) => isTelling(tokens[at]?.key ?? ''));
    return { found: find(tokens), telling };
  };
}

function phrasesOf({ id, words }: InformationTopic): { phrase: Phrase; rule: TopicPhrase }[] {
  return [...words.fr, ...words.bm]
    .flatMap((source) => parsePhrase(source, new Map()))
    .map((phrase) => ({ phrase, rule: { topic: id, weight: weightOf(phrase) } }));
}

/** What the small words of a phrase add to the others: "gundo ye" says a little more than "gundo". */
const SMALL_WORDS = 0.5;

/** The number of telling words, and a little more for a phrase that is more than these. */
function weightOf({ steps }: Phrase): number {
  const telling = steps.filter(({ words }) => words.every(isTellingWord)).length;
  return Math.max(1, telling + (telling < steps.length ? SMALL_WORDS : 0));
}

function isTellingWord(word: PhraseWord): boolean {
  return word.kind !== 'number' && isTelling(word.key);
}
