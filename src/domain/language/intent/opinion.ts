import { INTENTS, TOPICS, type IntentName, type Topic, type Understanding } from '../../understanding.ts';
import { addTo, createLinearModel, softmax, voice, type LinearModel, type Scores } from './linear-model.ts';
import { messageFeatures, wordFeatures, type FeatureGroup, type SeenMessage } from './message-features.ts';
import type { Models } from './models.ts';
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
    return {
      intents: named(intent.model, softmax(intent.scores(groups))),
      topics: () => named(topic.model, softmax(topic.scores(groups))),
      indicators: () => named(indicator.model, Array.from(indicator.scores(groups), chance)),
      wordsFor(what, most) {
        const voice = what === 'danger' ? intent : indicator;
        const wanted = voice.model.classes.indexOf(what);
        return loudest(voicesFor(voice, groups, wanted, message.tokens.length), most);
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

interface Voice<Class extends string = string> {
  readonly model: LinearModel<Class>;
  /** What a group of features says for each class. */
  readonly of: (group: FeatureGroup) => Scores;
  /** What all of them say, with what is known before. */
  readonly scores: (groups: readonly FeatureGroup[]) => Scores;
}

function createVoice<Class extends string>(model: LinearModel<Class>): Voice<Class> {
  const ofWord = remember((key) => voice(model, wordFeatures(key)));
  const add = (scores: Scores, { word, features }: FeatureGroup): Scores => {
    if (word !== undefined) addTo(scores, ofWord(word));
    model.add(scores, features);
    return scores;
  };
  return {
    model,
    of: (group) => add(new Float64Array(model.classes.length), group),
    scores: (groups) => groups.reduce(add, Float64Array.from(model.bias)),
  };
}

/** How much each word speaks for a class above the mean of all classes. */
function voicesFor({ of }: Voice, groups: readonly FeatureGroup[], wanted: number, count: number): number[] {
  const voices = Array.from({ length: count }, () => 0);
  for (const group of groups.filter(({ first, last }) => first <= last)) {
    const scores = of(group);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const part = ((scores[wanted] ?? 0) - mean) / (group.last - group.first + 1);
    for (let at = group.first; at <= group.last; at += 1) voices[at] = (voices[at] ?? 0) + part;
  }
  return voices;
}

/** The places of the words that speak most, in order. */
function loudest(voices: readonly number[], most: number): number[] {
  return [...voices.keys()]
    .filter((at) => (voices[at] ?? 0) > 0)
    .sort((a, b) => (voices[b] ?? 0) - (voices[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b);
}
