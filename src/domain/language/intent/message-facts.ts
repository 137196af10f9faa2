import type { IntentName } from '../../understanding.ts';
import type { RuleMatch } from '../lexicon/compile-lexicon.ts';
import { dangerByRules } from './danger-by-rules.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { SeenMessage } from './message-features.ts';
import type { Token } from '../tokenize.ts';

/** What is known of a message when it is judged by the phrases of the lexicon. */
export interface MessageFacts {
  readonly tokens: readonly Token[];
  readonly isFiller: readonly boolean[];
  /** The phrases that were found, without the negated ones. */
  readonly standing: readonly RuleMatch[];
  /** Those of them by which it tells of danger. */
  readonly danger: readonly RuleMatch[];
  /** Those of them that name an indicator. */
  readonly indicators: readonly RuleMatch[];
  readonly isQuestion: boolean;
}

/** What follows from the phrases of a message. */
export function factsOf({ tokens, isFiller, found, hasQuestionMark }: SeenMessage): MessageFacts {
  const standing = found.filter(({ negated }) => !negated).map(({ match }) => match);
  const asks = standing.some(({ rule: { meaning } }) => meaning.kind === 'intent' && meaning.name === 'ask');
  return {
    tokens,
    isFiller,
    standing,
    danger: dangerByRules(standing),
    indicators: standing.filter(({ rule }) => rule.meaning.kind === 'indicator'),
    isQuestion: hasQuestionMark || asks,
  };
}

/** Where phrases of that intent were found. */
export function saysOf({ standing }: MessageFacts, name: IntentName): RuleMatch[] {
  return standing.filter(({ rule: { meaning } }) => meaning.kind === 'intent' && meaning.name === name);
}

/** Whether a phrase of that kind of situation was found. */
export function concerns({ standing }: MessageFacts, name: keyof Lexicon['situations']): boolean {
  return standing.some(({ rule: { meaning } }) => meaning.kind === 'situation' && meaning.name === name);
}

/** How many words are neither part of a phrase of that intent nor filler. */
export function restOf(facts: MessageFacts, name: IntentName): number {
  const covered = saysOf(facts, name);
  return facts.tokens.filter(
    (_, at) => facts.isFiller[at] !== true && !covered.some(({ first, last }) => first <= at && at <= last),
  ).length;
}
