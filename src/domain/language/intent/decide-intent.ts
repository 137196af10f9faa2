import type { IntentName, Topic, Understanding } from '../../understanding.ts';
import { TELLS_TOPIC } from './decide-by-rules.ts';
import type { Opinion } from './opinion.ts';

type Intent = Understanding['intent'];

/** Phrases can tell of danger where the model sees little of it. */
const LEAST_IN_DANGER = 0.5;
/** Below this probability nothing was understood. */
const UNDERSTOOD = 0.3;
/** What somebody says with these and nothing else needs no model: leaving must work whatever was learnt. */
const WHOLE: ReadonlySet<IntentName> = new Set<IntentName>(['stop', 'yes', 'no', 'greeting', 'thanks']);
const WHOLLY = 0.9;
/** What may be believed of a message in a language that was not learnt. */
const EVEN_FOREIGN: ReadonlySet<IntentName> = new Set<IntentName>(['language', 'human', 'stop']);

/**
 * Decides what a message wants, once it is known whether there is danger, and whether it is in a language that we
 * do not write.
 */
export function decideIntent(rules: Intent, opinion: Opinion, danger: boolean, foreign: boolean): Intent {
  if (danger) {
    const confidence = Math.max(LEAST_IN_DANGER, opinion.intents.danger);
    return { name: 'danger', topic: topicOf(rules, opinion), confidence };
  }
  if (WHOLE.has(rules.name) && rules.confidence >= WHOLLY) return rules;
  const name = best(opinion.intents, 'danger');
  const confidence = opinion.intents[name];
  if (confidence < UNDERSTOOD || (foreign && !EVEN_FOREIGN.has(name))) {
    return { name: 'other', topic: null, confidence: opinion.intents.other };
  }
  if (name === 'ask') return { name, topic: best(opinion.topics(), 'none'), confidence };
  return { name, topic: TELLS_TOPIC.has(name) ? topicOf(rules, opinion) : null, confidence };
}

/**
 * What a message that tells of something is about; it need not be about anything that we know. Who cries for help
 * does not ask what help there is, though the words are the same.
 */
function topicOf(rules: Intent, opinion: Opinion): Topic | null {
  const topic = best(opinion.topics());
  if (topic !== 'none') return topic;
  return rules.topic === 'services' ? null : rules.topic;
}

/** The most probable class, leaving `without` aside. */
function best<Class extends string, Left extends Class = never>(
  shares: Readonly<Record<Class, number>>,
  without?: Left,
): Exclude<Class, Left> {
  const names = Object.keys(shares) as Class[];
  return names
    .filter((name): name is Exclude<Class, Left> => name !== without)
    .reduce((one, other) => (shares[other] > shares[one] ? other : one));
}
