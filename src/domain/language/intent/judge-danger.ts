import type { MessageFacts } from './message-facts.ts';
import type { Opinion } from './opinion.ts';

/** Why something was judged so: a name, and the indexes of the first and last token that say it. */
export interface Reason {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
}

/** Whether someone is in danger, and what says so. */
export interface DangerJudgement {
  readonly danger: boolean;
  readonly because: readonly Reason[];
}

/** The model alone is believed from this probability on: what it misses costs more than what it finds in vain. */
const BELIEVED = 0.35;
/** Phrases of danger are not believed when the model is surer than this that there is none. */
const DENIED = 0.03;
/** So many words explain a judgement of the model. */
const WORDS = 4;

/** Judges by the phrases of the lexicon and by the model together: either is enough. */
export function judgeDanger(facts: MessageFacts, opinion: Opinion): DangerJudgement {
  const chance = opinion.intents.danger;
  if (facts.danger.length > 0 && chance > DENIED) {
    const because = facts.danger.map(({ rule: { meaning }, first, last }) => ({
      rule: `danger.${'name' in meaning ? meaning.name : meaning.kind}`,
      first,
      last,
    }));
    return { danger: true, because };
  }
  if (chance < BELIEVED) return { danger: false, because: [] };
  const words = opinion.wordsFor('danger', WORDS);
  return { danger: true, because: words.map((at) => ({ rule: 'danger.learnt', first: at, last: at })) };
}
