import type { Topic } from '../../understanding.ts';
import { foldWord } from '../fold.ts';
import { concerns, saysOf, type MessageFacts } from './message-facts.ts';

/** Whose situation a message tells of: the writer's own, or somebody else's. */
export interface Situation {
  readonly intent: 'seek_help' | 'report';
  readonly confidence: number;
}

/** A message with fewer words names a matter, but tells of nobody. */
const TELLING = 4;

/**
 * The situation that a message tells of; undefined when it tells of none. Indicators tell of one by themselves;
 * words of trouble, or a statement about a matter that is harm, only with somebody they happen to.
 */
export function judgeSituation(facts: MessageFacts, topic: Topic | undefined): Situation | undefined {
  const has = (keys: ReadonlySet<string>): boolean => facts.tokens.some(({ key }) => keys.has(key));
  const tells = facts.indicators.length > 0;
  const self = concerns(facts, 'self');
  const other = concerns(facts, 'other');
  const first = has(FIRST_PERSON);
  if (saysOf(facts, 'report').length > 0 && !self)
    return { intent: 'report', confidence: tells ? 0.9 : 0.75 };
  if (!tells) {
    if (!concerns(facts, 'troubles') && !statesHarm(facts, topic)) return undefined;
    if (facts.tokens.length < TELLING ? !first : !first && !other) return undefined;
    if (first && !other && topic !== undefined && BEFORE_LEAVING.has(topic)) return undefined;
  }
  const confidence = tells ? 0.9 : 0.7;
  if (self) return { intent: 'seek_help', confidence };
  if (other) return { intent: 'report', confidence };
  return { intent: first || !has(THIRD_PERSON) ? 'seek_help' : 'report', confidence: confidence - 0.1 };
}

const FIRST_PERSON = keys('je j me m mon ma mes moi nous notre nos n ne an anw');
const THIRD_PERSON = keys('il elle ils elles lui leur leurs son sa ses');
/** An offer or a journey is asked about before it has become a situation. */
const BEFORE_LEAVING: ReadonlySet<Topic> = new Set<Topic>(['offer', 'travel']);

/** A statement, not a question, on a matter that is harm by itself. */
function statesHarm(facts: MessageFacts, topic: Topic | undefined): boolean {
  return !facts.isQuestion && topic !== undefined && facts.tokens.length > TELLING && HARM.has(topic);
}

const HARM: ReadonlySet<Topic> = new Set<Topic>([
  'begging',
  'child_work',
  'debt',
  'descent_slavery',
  'forced_marriage',
  'sexual_exploitation',
]);

/** Whether a message asks how things are or what is right, and not about what happened to somebody. */
export function asksInGeneral(facts: MessageFacts): boolean {
  const end = facts.tokens.length - 1;
  if (concerns(facts, 'principles') && facts.tokens[end]?.sentence === 0) return true;
  if (concerns(facts, 'self')) return false;
  const reports = saysOf(facts, 'report');
  return saysOf(facts, 'ask').some(
    (ask) =>
      (facts.indicators.length === 0 || ask.first <= 1 || ask.last === end) &&
      !reports.some(({ first, last }) => first <= ask.first && ask.last <= last),
  );
}

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(foldWord));
}
