import type { Turn } from '#src/bot/turn.ts';
import { readYesNo } from '#src/domain/language/read-yes-no.ts';
import type { IntentName } from '#src/domain/understanding.ts';
import type { Answer, Question } from './question.ts';

/** Fewer words tell nothing that could be kept: they are asked about again. */
const WORDS_THAT_TELL = 3;

/** What is no answer, however long it is: the turn answers it, and the question is asked again. */
const WISHES: readonly IntentName[] = ['ask', 'contacts', 'language', 'human', 'greeting', 'thanks'];

/**
 * An answer in the person's own words, or by voice. It begins with a yes or a no ("oui mais seulement mes papiers"),
 * or it tells something that the turn has heard and kept; undefined when it does neither.
 */
export function readTold({ options }: Question, turn: Turn): Answer | undefined {
  const { content, said } = turn;
  if ('media' in content) return { kind: 'told' };
  if (content.kind !== 'text') return undefined;
  // Nothing is understood of the number of a choice, and it tells nothing.
  const words = said.text.trim().split(/[\s,.;:!]+/u);
  const first = readYesNo(words[0] ?? '');
  const choice = options.find(({ id }) => first !== undefined && id === (first ? 'yes' : 'no'));
  if (choice !== undefined) return { kind: 'choice', choice: choice.id };
  if (WISHES.includes(said.intent.name) || said.foreign || asksBack(turn)) return undefined;
  const telling = words.filter((word) => /\p{L}/u.test(word));
  return said.indicators.length > 0 || telling.length >= WORDS_THAT_TELL ? { kind: 'told' } : undefined;
}

/** A question with its mark, about something that there is an answer to. */
function asksBack({ said, parts }: Turn): boolean {
  return said.text.includes('?') && said.indicators.length === 0 && parts.searchTopics(said).kind === 'found';
}
