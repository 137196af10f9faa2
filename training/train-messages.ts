import { decideByRules } from '../src/domain/language/intent/decide-by-rules.ts';
import type { StoredModel } from '../src/domain/language/linear-model.ts';
import type { Models } from '../src/domain/language/models.ts';
import { visitFeatures, wordFeatures, wordKeys } from '../src/domain/language/intent/message-features.ts';
import { factsOf } from '../src/domain/language/intent/message-facts.ts';
import { TOPIC_CLASSES } from '../src/domain/language/intent/opinion.ts';
import type { See } from '../src/domain/language/intent/see-message.ts';
import { INTENTS } from '../src/domain/understanding.ts';
import { createRandom, type Random } from './random.ts';
import { trainLinear, type Sample } from './train-linear.ts';
import { typeBambara } from './type-bambara.ts';
import { typeFrench } from './type-french.ts';
import { digestOf, type Utterance } from './utterance.ts';

const SEED = 2012;
/** How often each message is learnt: once as it is, the other times as somebody else would type it. */
const TIMES = 4;
/** An indicator is learnt from so many messages that name it; fewer say more of their writer than of it. */
const FEWEST = 40;
const HOW = { passes: 12, rate: 0.04, decay: 3e-5 } as const;

/** Trains the models of what a message wants, is about and names, each message also typed in other ways. */
export function trainMessages(messages: readonly Utterance[], see: See): Omit<Models, 'language'> {
  const random = createRandom(SEED);
  const about = `${String(messages.length)} messages written for this project, ${digestOf(messages)}`;
  const seen = messages.flatMap((message) =>
    typings(message, random).map((text) => ({ message, features: featuresOf(text, see) })),
  );
  const train = (
    kind: 'one' | 'each',
    bits: number,
    classes: readonly string[],
    labels: (message: Utterance) => readonly string[],
  ): StoredModel => {
    const samples = seen.map(({ message, features }): Sample => {
      return { features, labels: labels(message).map((label) => classes.indexOf(label)) };
    });
    return trainLinear(samples, { about, kind, bits, classes, random, ...HOW });
  };
  return {
    intent: train('one', 17, INTENTS, ({ intent }) => [intent]),
    topic: train('one', 16, TOPIC_CLASSES, ({ topic }) => [topic ?? 'none']),
    indicator: train('each', 15, commonIndicators(messages), ({ indicators }) => indicators),
  };
}

function commonIndicators(messages: readonly Utterance[]): string[] {
  const counts = new Map<string, number>();
  for (const id of messages.flatMap(({ indicators }) => indicators))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.keys()].filter((id) => (counts.get(id) ?? 0) >= FEWEST).sort();
}

function featuresOf(text: string, see: See): number[] {
  const seen = see(text);
  const keys = wordKeys(seen.tokens);
  const features = keys.flatMap(wordFeatures);
  visitFeatures(seen, keys, decideByRules(factsOf(seen)), (feature) => features.push(feature));
  return features;
}

function typings({ text, language }: Utterance, random: Random): string[] {
  const again = Array.from({ length: TIMES - 1 }, () =>
    language === 'fr' ? typeFrench(text, 'sms', random) : typeBambara(text, 'sms', random),
  );
  return [text, ...(language === 'und' ? [] : again)];
}
