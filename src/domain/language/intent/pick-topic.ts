import { TOPICS, type Topic } from '../../understanding.ts';
import type { RuleMatch } from '../lexicon/compile-lexicon.ts';

/** Of two topics that are named as strongly, the narrower one comes first. */
const NARROW_FIRST: readonly Topic[] = [
  'forced_marriage',
  'descent_slavery',
  'begging',
  'sexual_exploitation',
  'online_safety',
  'debt',
  'child_work',
  'documents',
  'return_home',
  'offer',
  'travel',
  'rights_law',
  'trafficking',
  'services',
];

/** What a word counts for: a strong phrase names the topic by itself, a weak one only hints at it. */
const STRONG = 3;
const WEAK = 1;

/** The topic that most words of the message speak of, and how much they do; undefined without any. */
export function pickTopic(
  matches: readonly RuleMatch[],
): { readonly topic: Topic; readonly score: number } | undefined {
  const named = new Set(
    matches.flatMap(({ rule: { meaning } }) => (meaning.kind === 'topic' ? meaning.topic : [])),
  );
  if (named.size === 0) return undefined;
  const scores = TOPICS.filter((topic) => named.has(topic)).map((topic) => ({
    topic,
    score: scoreOf(topic, matches),
  }));
  const best = scores.toSorted(
    (a, b) => b.score - a.score || NARROW_FIRST.indexOf(a.topic) - NARROW_FIRST.indexOf(b.topic),
  )[0];
  return best !== undefined && best.score > 0 ? best : undefined;
}

function scoreOf(topic: Topic, matches: readonly RuleMatch[]): number {
  const words = new Map<number, number>();
  for (const { rule, first, last } of matches) {
    const { meaning } = rule;
    if (meaning.kind !== 'topic' || meaning.topic !== topic) continue;
    const share = (meaning.strong ? STRONG : WEAK) / (last - first + 1);
    for (let at = first; at <= last; at += 1) words.set(at, Math.max(words.get(at) ?? 0, share));
  }
  return [...words.values()].reduce((sum, share) => sum + share, 0);
}
