import type { RuleMatch } from '../lexicon/compile-lexicon.ts';

/**
 * The phrases by which a message tells of danger, negated ones left out; none when it tells of none. One rule that
 * is enough, or two different ones that are not, make danger: "aidez-moi" is a call for help, "aidez-moi vite, j'ai peur" is danger. What lies
 * inside harmless words does not count ("mort de rire"), nor what a joke or a distant past explains.
 */
export function dangerByRules(matches: readonly RuleMatch[]): readonly RuleMatch[] {
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
  return strong.length > 0 || names.size > 1 ? standing : [];
}

function overlap(one: RuleMatch, other: RuleMatch): boolean {
  return one.first <= other.last && other.first <= one.last;
}
