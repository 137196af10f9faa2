import type { InformationTopic } from '../topics.ts';
import type { Understanding } from '../understanding.ts';
import type { SeenQuestion } from './find-phrases.ts';

/** What speaks for a topic. */
export interface Weighed {
  readonly topic: InformationTopic;
  /** What the phrases of this topic that are in the question say. */
  readonly words: number;
  /** The words, and a little more when the question was understood to be about its class. */
  readonly score: number;
  /** Whether no telling word of the question is left over. */
  readonly whole: boolean;
}

/** What the class that a question was understood to be about counts for: less than a word that is there to be read. */
export const CLASS = 0.5;

/**
 * Weighs every topic that anything speaks for, the best first; of equals, the one with more of the words, then the
 * one that speaks of all of its class.
 */
export function weighTopics(
  topics: readonly InformationTopic[],
  { found, telling }: SeenQuestion,
  { intent }: Understanding,
): readonly Weighed[] {
  return topics
    .map((topic) => {
      const said = apart(found.filter(({ rule }) => rule.topic === topic.id));
      const words = said.reduce((sum, { rule }) => sum + rule.weight, 0);
      const left = telling.filter((at) => !said.some(({ first, last }) => first <= at && at <= last));
      const isOfClass = topic.topic === intent.topic;
      return { topic, words, score: words + (isOfClass ? CLASS : 0), whole: words > 0 && left.length === 0 };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.words - a.words || generality(b) - generality(a));
}

function generality({ topic }: Weighed): number {
  return topic.general === true ? 1 : 0;
}

/** The heaviest phrases that share no word of the question: one word speaks once. */
function apart(found: SeenQuestion['found']): SeenQuestion['found'] {
  const heaviest = found.toSorted((a, b) => b.rule.weight - a.rule.weight);
  return heaviest.reduce<SeenQuestion['found']>(
    (taken, match) =>
      taken.some((other) => match.first <= other.last && other.first <= match.last)
        ? taken
        : [...taken, match],
    [],
  );
}
