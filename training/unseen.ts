import { fold } from '../src/domain/language/fold.ts';
import { readUtterances, type Utterance } from './utterance.ts';

/** Those of these messages that were not learnt, in whatever spelling: everybody writes "merci". */
export function unseen(messages: readonly Utterance[]): Utterance[] {
  const learnt = new Set(readUtterances('learn').map(({ text }) => fold(text)));
  return messages.filter(({ text }) => !learnt.has(fold(text)));
}
