import type { Lexicon } from '../language/lexicon/lexicon.ts';
import type { InformationTopic } from '../topics.ts';
import type { Understanding } from '../understanding.ts';
import { createFindPhrases } from './find-phrases.ts';
import { CLASS, weighTopics, type Weighed } from './weigh-topics.ts';

/** What a question was found to ask for. `unsure` has one to three topics to ask about, the likeliest first. */
export type Search =
  | { readonly kind: 'found'; readonly topic: InformationTopic }
  | { readonly kind: 'unsure'; readonly topics: readonly InformationTopic[] }
  | { readonly kind: 'nothing' };

export type SearchTopics = (said: Understanding) => Search;

/** A word and the class, a word in a phrase, or two words. */
const ENOUGH = 1 + CLASS;
/** How much better than the next one it must be to be told without asking. */
const AHEAD = CLASS;
/** As many as a person can choose from at a glance, with "something else" beside them. */
const MOST_CANDIDATES = 3;

/**
 * Makes the search over the topics: by the words of a question and by what it was understood to be about. It is
 * pure, and says when it is not sure: a wrong answer is worse than a question asked back.
 *
 * @example createSearchTopics(topics, lexicon)(understand('n den tununna')) // found: missing_child
 */
export function createSearchTopics(
  topics: readonly InformationTopic[],
  { words }: Pick<Lexicon, 'words'>,
): SearchTopics {
  const findPhrases = createFindPhrases(topics, words);
  return (said) => decide(weighTopics(topics, findPhrases(said.text), said));
}

function decide(weighed: readonly Weighed[]): Search {
  const [best, next] = weighed;
  if (best === undefined) return { kind: 'nothing' };
  const isAhead = next === undefined || best.score - next.score >= AHEAD;
  if (isAhead && (best.score >= ENOUGH || best.whole)) return { kind: 'found', topic: best.topic };
  const near = weighed.filter(({ score }) => best.score - score < AHEAD);
  return { kind: 'unsure', topics: near.slice(0, MOST_CANDIDATES).map(({ topic }) => topic) };
}
