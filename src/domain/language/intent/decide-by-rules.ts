import type { IntentName, Understanding } from '../../understanding.ts';
import { asksInGeneral, judgeSituation } from './judge-situation.ts';
import { restOf, saysOf, type MessageFacts } from './message-facts.ts';
import { pickTopic } from './pick-topic.ts';

/**
 * Decides by the phrases of the lexicon alone what a message wants. Danger wins over everything; leaving counts only when the message says little
 * else; what a person lives through wins over what they ask; courtesies count when nothing else was said.
 */
export function decideByRules(facts: MessageFacts): Understanding['intent'] {
  const topic = pickTopic(facts.standing);
  const [name, confidence] = decide(facts, topic);
  return { name, topic: TELLS_TOPIC.has(name) ? (topic?.topic ?? null) : null, confidence };
}

/** The intents that are told with what the message is about. */
export const TELLS_TOPIC: ReadonlySet<IntentName> = new Set<IntentName>([
  'ask',
  'seek_help',
  'report',
  'danger',
]);

/** Words besides the matched ones that a message may have and still be "nearly just that". */
const NEARLY = 1;
/** Words that may stand beside the wish for a language. */
const FEW = 4;
/** The score of a topic that is only hinted at, by a word of everyday life. */
const HINT = 1;

function decide(
  facts: MessageFacts,
  topic: ReturnType<typeof pickTopic>,
): readonly [name: IntentName, confidence: number] {
  const says = (name: IntentName): boolean => saysOf(facts, name).length > 0;
  const plain = facts.indicators.length === 0;
  if (facts.danger.length > 0) return ['danger', 0.95];
  if (says('stop') && restOf(facts, 'stop') <= NEARLY) return ['stop', 0.95];
  if (says('language') && plain && restOf(facts, 'language') <= FEW) return ['language', 0.9];
  const courtesy = courtesyOf(facts);
  if (courtesy !== undefined && plain && restOf(facts, courtesy) === 0) return [courtesy, 0.9];
  if (says('human') && plain) return ['human', 0.85];
  const general = asksInGeneral(facts);
  const situation = general ? undefined : judgeSituation(facts, topic?.topic);
  if (situation !== undefined && !(plain && says('contacts')))
    return [situation.intent, situation.confidence];
  if (says('contacts')) return ['contacts', 0.85];
  if (general && topic !== undefined) return ['ask', 0.85];
  if (says('human')) return ['human', 0.8];
  if (says('seek_help')) return ['seek_help', 0.85];
  if (courtesy !== undefined && isBarely(facts, courtesy, topic?.score ?? 0)) return [courtesy, 0.8];
  if (topic !== undefined && topic.score > HINT) return ['ask', facts.isQuestion ? 0.85 : 0.7];
  if (topic !== undefined || facts.isQuestion) return ['ask', 0.4];
  return courtesy === undefined ? ['other', 0.3] : [courtesy, 0.7];
}

/** A courtesy with little else: thanks for help are not a question about help. */
function isBarely(facts: MessageFacts, courtesy: IntentName, topicScore: number): boolean {
  if (courtesy === 'greeting') return topicScore <= HINT && restOf(facts, courtesy) <= NEARLY;
  return !facts.isQuestion && topicScore <= (courtesy === 'thanks' ? HINT : 0);
}

const COURTESIES = ['greeting', 'thanks', 'yes', 'no'] as const;

/** The courtesy or the answer that comes first, the longest of several: "non, c'est bon" is no. */
function courtesyOf(facts: MessageFacts): IntentName | undefined {
  const found = COURTESIES.flatMap((name) =>
    saysOf(facts, name).map(({ first, last }) => ({ name, first, last })),
  );
  const best = found.toSorted((a, b) => a.first - b.first || b.last - a.last)[0]?.name;
  // "I ni ce" greets and thanks: another word of thanks decides.
  return best === 'greeting' && found.some(({ name }) => name === 'thanks') ? 'thanks' : best;
}
