import type { IntentName } from '../../understanding.ts';
import type { Reason } from './judge-danger.ts';
import type { MessageFacts } from './message-facts.ts';
import type { Opinion } from './opinion.ts';

/** From this probability on an indicator counts as named: a question less is asked, so it must be plain. */
const PLAIN = 0.6;
/** So many words explain an indicator that the model found. */
const WORDS = 3;
/** Who asks in general does not tell what happened. */
const TELLING: ReadonlySet<IntentName> = new Set<IntentName>(['danger', 'seek_help', 'report']);

/**
 * The triage indicators that a message names, each with the words that name it; `rule` is its id. By the phrases of
 * the lexicon, and for a message that tells of something by the model too.
 */
export function nameIndicators(facts: MessageFacts, opinion: Opinion, intent: IntentName): Reason[] {
  const found = facts.indicators.flatMap(({ rule: { meaning }, first, last }) =>
    meaning.kind === 'indicator' ? [{ rule: meaning.id, first, last }] : [],
  );
  if (!TELLING.has(intent)) return found;
  const chances = opinion.indicators();
  const learnt = Object.keys(chances).filter(
    (id) => (chances[id] ?? 0) >= PLAIN && found.every(({ rule }) => rule !== id),
  );
  return [
    ...found,
    ...learnt.flatMap((id) => opinion.wordsFor(id, WORDS).map((at) => ({ rule: id, first: at, last: at }))),
  ];
}
