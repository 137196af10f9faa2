import type { IntentName } from '../understanding.ts';
import type { RuleMatch } from './compile-lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokenize.ts';

/** What is known of a message when its intent is decided; `matches` without the negated ones. */
export interface MessageFacts {
  readonly tokens: readonly Token[];
  readonly matches: readonly RuleMatch[];
  readonly danger: boolean;
  readonly indicators: readonly string[];
  /** Keys of words that change nothing: please, hello, thank you. */
  readonly filler: ReadonlySet<string>;
  readonly isQuestion: boolean;
}

/** Where phrases of that intent were found. */
export function saysOf({ matches }: MessageFacts, name: IntentName): RuleMatch[] {
  return matches.filter(({ rule: { meaning } }) => meaning.kind === 'intent' && meaning.name === name);
}

/** Whether a phrase of that kind of situation was found. */
export function concerns({ matches }: MessageFacts, name: keyof Lexicon['situations']): boolean {
  return matches.some(({ rule: { meaning } }) => meaning.kind === 'situation' && meaning.name === name);
}

/** How many words are neither part of a phrase of that intent nor filler. */
export function restOf(facts: MessageFacts, name: IntentName): number {
  const covered = saysOf(facts, name);
  return facts.tokens.filter(
    ({ key }, at) => !facts.filler.has(key) && !covered.some(({ first, last }) => first <= at && at <= last),
  ).length;
}
