import { containerBootstrap } from '@nlpjs/core';
import { LangFr } from '@nlpjs/lang-fr';
import { Nlp } from '@nlpjs/nlp';
import type { IntentName } from '../src/domain/understanding.ts';
import type { Utterance } from './utterance.ts';

/** What another library makes of a message, and how sure it is of danger (0 to 1). */
export interface BaselineAnswer {
  readonly intent: IntentName;
  readonly danger: number;
}

/**
 * Trains the neural classifier of `@nlpjs` on messages of one language, as its manual says: the library's own
 * words and endings for French; for Bambara, which it does not know, its way for unknown languages.
 */
export async function trainBaseline(
  messages: readonly Utterance[],
  language: 'fr' | 'bm',
): Promise<(text: string) => Promise<BaselineAnswer>> {
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(LangFr);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  nlp.settings.nlu = { log: false };
  nlp.addLanguage(language);
  for (const { text, intent } of messages) nlp.addDocument(language, text, intent);
  await nlp.train();
  return async (text) => {
    const { intent, classifications } = await nlp.process(language, text);
    const danger = classifications.find((one) => one.intent === 'danger')?.score ?? 0;
    return { intent: intent === 'None' ? 'other' : (intent as IntentName), danger };
  };
}
