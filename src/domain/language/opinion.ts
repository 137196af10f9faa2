import { INTENTS, TOPICS, type IntentName, type Topic, type Understanding } from '../understanding.ts';
import { createLinearModel, softmax, type LinearModel } from './linear-model.ts';
import { messageFeatures, type FeatureGroup, type SeenMessage } from './message-features.ts';
import type { Models } from './models.ts';

/** The classes of the model of topics; `none` for a message about nothing that we know. */
export const TOPIC_CLASSES = ['none', ...TOPICS] as const;

/** What the models make of a message: probabilities that add up to 1, and where a judgement comes from. */
export interface Opinion {
  readonly intents: Readonly<Record<IntentName, number>>;
  topics(): Readonly<Record<'none' | Topic, number>>;
  /** The indexes of the tokens that speak most for an intent, in order; at most `most`. */
  wordsFor(intent: IntentName, most: number): readonly number[];
}

/** `rules` is what the phrases of the message alone would decide. */
export type Judge = (message: SeenMessage, rules: Understanding['intent']) => Opinion;

/** Makes the function that asks the models of intent and topic. */
export function createJudge(models: Pick<Models, 'intent' | 'topic'>): Judge {
  const intent = createLinearModel(models.intent, INTENTS);
  const topic = createLinearModel(models.topic, TOPIC_CLASSES);
  return (message, rules) => {
    const groups = messageFeatures(message, rules);
    const features = groups.flatMap((group) => group.features);
    return {
      intents: sharesOf(intent, features),
      topics: () => sharesOf(topic, features),
      wordsFor: (name, most) => wordsFor(intent, groups, INTENTS.indexOf(name), message.tokens.length, most),
    };
  };
}

function sharesOf<Class extends string>(
  model: LinearModel<Class>,
  features: readonly number[],
): Record<Class, number> {
  const shares = softmax(model.voice(features).map((score, k) => score + (model.bias[k] ?? 0)));
  return Object.fromEntries(model.classes.map((name, k) => [name, shares[k] ?? 0])) as Record<Class, number>;
}

/** How much each word speaks for a class above the mean of all classes; the loudest ones that do. */
function wordsFor(
  model: LinearModel,
  groups: readonly FeatureGroup[],
  wanted: number,
  count: number,
  most: number,
): number[] {
  const voices = Array.from({ length: count }, () => 0);
  for (const { first, last, features } of groups) {
    if (last < first) continue;
    const scores = model.voice(features);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const voice = ((scores[wanted] ?? 0) - mean) / (last - first + 1);
    for (let at = first; at <= last; at += 1) voices[at] = (voices[at] ?? 0) + voice;
  }
  return [...voices.keys()]
    .filter((at) => (voices[at] ?? 0) > 0)
    .sort((a, b) => (voices[b] ?? 0) - (voices[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b);
}
