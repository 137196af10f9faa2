import { INTENTS, TOPICS, type IntentName, type Topic, type Understanding } from '../../understanding.ts';
import { addTo, createLinearModel, softmax, voice, type LinearModel, type Scores } from '../linear-model.ts';
import { messageFeatures, wordFeatures, type FeatureGroup, type SeenMessage } from './message-features.ts';
import type { Models } from '../models.ts';
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

/** Makes the function that asks the models of intent and topic. */
export function createJudge(models: Omit<Models, 'language'>): Judge {
  const intent = createVoice(createLinearModel(models.intent, INTENTS));
  const topic = createVoice(createLinearModel(models.topic, TOPIC_CLASSES));
  const indicator = createVoice(createLinearModel(models.indicator, models.indicator.classes));
  return (message, rules) => {
    const groups = messageFeatures(message, rules);
    const all = {
      words: groups.flatMap(({ word }) => word ?? []),
      features: groups.flatMap(({ features }) => features),
    };
    return {
      intents: named(intent.model, softmax(intent.scores(all))),
      topics: () => named(topic.model, softmax(topic.scores(all))),
      indicators: () => named(indicator.model, Array.from(indicator.scores(all), chance)),
      wordsFor(what, most) {
        const asked = what === 'danger' ? intent : indicator;
        const wanted = asked.model.classes.indexOf(what);
        return loudest(voices(asked, groups, wanted, message.tokens.length), most);
      },
    };
  };
}

function named<Class extends string>(
  { classes }: LinearModel<Class>,
  values: readonly number[],
): Record<Class, number> {
  return Object.fromEntries(classes.map((name, k) => [name, values[k] ?? 0])) as Record<Class, number>;
}

function chance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The words of a message, which say what they say everywhere, and what else it says. */
interface AllFeatures {
  readonly words: readonly string[];
  readonly features: readonly number[];
}

interface Voice<Class extends string = string> {
  readonly model: LinearModel<Class>;
  /** What a message says for each class, with what is known before. */
  readonly scores: (all: AllFeatures) => Scores;
  /** What one group says for the class of that index. */
  readonly part: (group: FeatureGroup, k: number) => number;
}

function createVoice<Class extends string>(model: LinearModel<Class>): Voice<Class> {
  const ofWord = remember((key) => voice(model, wordFeatures(key)));
  return {
    model,
    scores({ words, features }) {
      const scores = Float64Array.from(model.bias);
      for (const word of words) addTo(scores, ofWord(word));
      model.add(scores, features);
      return scores;
    },
    part: ({ word, features }, k) =>
      (word === undefined ? 0 : (ofWord(word)[k] ?? 0)) + model.for(k, features),
  };
}

/** How much each word speaks for the class of that index. */
function voices({ part }: Voice, groups: readonly FeatureGroup[], wanted: number, count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  for (const group of groups) {
    const share = part(group, wanted) / (group.last - group.first + 1);
    for (let at = group.first; at <= group.last; at += 1) sums[at] = (sums[at] ?? 0) + share;
  }
  return sums;
}

/** The places of the words that speak most, in order. */
function loudest(voices: readonly number[], most: number): number[] {
  return [...voices.keys()]
    .filter((at) => (voices[at] ?? 0) > 0)
    .sort((a, b) => (voices[b] ?? 0) - (voices[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b);
}
