import { decideByRules } from '../src/domain/language/decide-by-rules.ts';
import type { StoredModel } from '../src/domain/language/linear-model.ts';
import { messageFeatures } from '../src/domain/language/message-features.ts';
import { factsOf } from '../src/domain/language/message-facts.ts';
import { TOPIC_CLASSES } from '../src/domain/language/opinion.ts';
import type { See } from '../src/domain/language/see-message.ts';
import { INTENTS } from '../src/domain/understanding.ts';
import { createRandom, type Random } from './random.ts';
import { trainLinear, type Sample } from './train-linear.ts';
import { typeBambara } from './type-bambara.ts';
import { typeFrench } from './type-french.ts';
import type { Utterance } from './utterance.ts';

const SEED = 2012;
const BITS = 16;
/** How often each message is learnt: once as it is, the other times as somebody else would type it. */
const TIMES = 4;

/** Trains the models of intent and topic on messages, each also typed in other ways. */
export function trainMessages(
  messages: readonly Utterance[],
  see: See,
  about: string,
): { readonly intent: StoredModel; readonly topic: StoredModel } {
  const random = createRandom(SEED);
  const seen = messages.flatMap((message) =>
    typings(message, random).map((text) => ({ message, features: featuresOf(text, see) })),
  );
  const intents = seen.map(({ message, features }): Sample => ({
    features,
    label: INTENTS.indexOf(message.intent),
  }));
  const topics = seen.map(({ message, features }): Sample => ({
    features,
    label: TOPIC_CLASSES.indexOf(message.topic ?? 'none'),
  }));
  const options = { about, bits: BITS, passes: 10, rate: 0.05, decay: 3e-5 };
  return {
    intent: trainLinear(intents, { ...options, classes: INTENTS, random }),
    topic: trainLinear(topics, { ...options, classes: TOPIC_CLASSES, random }),
  };
}

function featuresOf(text: string, see: See): number[] {
  const seen = see(text);
  return messageFeatures(seen, decideByRules(factsOf(seen))).flatMap(({ features }) => features);
}

function typings({ text, language }: Utterance, random: Random): string[] {
  const again = Array.from({ length: TIMES - 1 }, () =>
    language === 'fr' ? typeFrench(text, 'sms', random) : typeBambara(text, 'sms', random),
  );
  return [text, ...(language === 'und' ? [] : again)];
}
