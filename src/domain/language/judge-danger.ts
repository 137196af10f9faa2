import type { RuleMatch } from './compile-lexicon.ts';

/** Whether someone is in danger, and the matches that say so. */
export interface DangerJudgement {
  readonly danger: boolean;
  readonly because: readonly RuleMatch[];
}

/**
 * Judges the matches of one message, negated ones left out. One rule that is enough, or two different ones
 * that are not, make danger: "aidez-moi" is a call for help, "aidez-moi vite, j'ai peur" is danger. What lies
 * inside harmless words does not count ("mort de rire"), nor what a joke or a distant past explains.
 */
export function judgeDanger(matches: readonly RuleMatch[]): DangerJudgement {
  const contexts = new Set(
    matches.flatMap(({ rule: { meaning } }) => (meaning.kind === 'context' ? meaning.name : [])),
  );
  const harmless = matches.filter(
    ({ rule: { meaning } }) => meaning.kind === 'context' && meaning.name === 'harmless',
  );
  const standing = matches.filter((match) => {
    const { meaning } = match.rule;
    if (meaning.kind !== 'danger' || meaning.unless.some((context) => contexts.has(context))) return false;
    return !harmless.some((words) => overlap(words, match));
  });
  const strong = standing.filter(({ rule: { meaning } }) => meaning.kind === 'danger' && meaning.enough);
  const names = new Set(
    standing.flatMap(({ rule: { meaning } }) => (meaning.kind === 'danger' ? meaning.name : [])),
  );
  const danger = strong.length > 0 || names.size > 1;
  return { danger, because: danger ? standing : [] };
}

function overlap(one: RuleMatch, other: RuleMatch): boolean {
  return one.first <= other.last && other.first <= one.last;
}
