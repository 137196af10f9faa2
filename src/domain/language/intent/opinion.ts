import { INTENTS, TOPICS, type IntentName, type Topic, type Understanding } from '../../understanding.ts';
import { addTo, softmax } from '../linear-model.ts';
import type { Models } from '../models.ts';
import { joinModels } from './joined-models.ts';
import { visitFeatures, wordFeatures, wordKeys, type SeenMessage } from './message-features.ts';
import { remember } from '../remember.ts';

/** The classes of the model of topics; `none` for a message about nothing that we know. */
export const TOPIC_CLASSES = ['none', ...TOPICS] as const;

/** What the models make of a message: probabilities that add up to 1, and where a judgement comes from. */
export interface Opinion {
  readonly intents: Readonly<Record<IntentName, number>>;
  topics(): Readonly<Record<'none' | Topic, number>>;
  /** How probable it is that the message names each indicator that could be learnt, by its id. */
  indicators(): Readonly<Record<string, number>>;
  /** The indexes of the tokens that speak most for danger, or for an indicator, in order; at most `most`. */
  wordsFor(what: string, most: number): readonly number[];
}

/** `rules` is what the phrases of the message alone would decide. */
export type Judge = (message: SeenMessage, rules: Understanding['intent']) => Opinion;

/** Makes the function that asks the models of intent, topic and indicators. */
export function createJudge(models: Omit<Models, 'language'>): Judge {
  const classes = { intent: INTENTS, topic: TOPIC_CLASSES, indicator: models.indicator.classes };
  const joined = joinModels({
    intent: { stored: models.intent, classes: classes.intent },
    topic: { stored: models.topic, classes: classes.topic },
    indicator: { stored: models.indicator, classes: classes.indicator },
  });
  const ofWord = remember((key) => {
    const sums = joined.nothing();
    for (const feature of wordFeatures(key)) joined.add(sums, feature);
    return sums;
  });
  return (message, rules) => {
    const keys = wordKeys(message.tokens);
    const sums = joined.nothing();
    for (const key of keys) addTo(sums, ofWord(key));
    visitFeatures(message, keys, rules, (feature) => {
      joined.add(sums, feature);
    });
    return {
      intents: named(classes.intent, softmax(joined.scores('intent', sums))),
      topics: () => named(classes.topic, softmax(joined.scores('topic', sums))),
      indicators: () => named(classes.indicator, Array.from(joined.scores('indicator', sums), chance)),
      wordsFor(what, most) {
        const name = what === 'danger' ? 'intent' : 'indicator';
        const k = classes[name].findIndex((known) => known === what);
        const voices = keys.map((key) =>
          wordFeatures(key).reduce((sum, feature) => sum + joined.weight(name, k, feature), 0),
        );
        visitFeatures(message, keys, rules, (feature, first, last) => {
          const share = joined.weight(name, k, feature) / (last - first + 1);
          for (let at = first; at <= last; at += 1) voices[at] = (voices[at] ?? 0) + share;
        });
        return loudest(voices, most);
      },
    };
  };
}

function named<Class extends string>(
  classes: readonly Class[],
  values: readonly number[],
): Record<Class, number> {
  const shares = {} as Record<Class, number>;
  classes.forEach((name, k) => {
    shares[name] = values[k] ?? 0;
  });
  return shares;
}

function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The places of the words that speak most, in order. */
function loudest(voices: readonly number[], most: number): number[] {
  return [...voices.keys()]
    .filter((at) => (voices[at] ?? 0) > 0)
    .sort((a, b) => (voices[b] ?? 0) - (voices[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b);
}
