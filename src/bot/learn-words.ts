import { fold } from '../domain/language/fold.ts';
import type { Goal } from './goal.ts';
import type { Turn } from './turn.ts';

/** Words that, typed alone, lead to what there is to learn from, in either language. */
const WORDS: readonly (readonly [Goal, readonly string[]])[] = [
  [{ dialog: 'quiz' }, ['quiz', 'kɔrɔbɔli']],
  [{ dialog: 'story' }, ['histoire', 'histoires', 'nsiirin', 'nsiirinw', 'maana', 'maanaw']],
  [{ dialog: 'tips' }, ['conseil', 'conseils', 'laadilikan', 'laadilikanw', 'laadili']],
];

/** Where a word typed alone leads to; undefined for any other message. */
export function learnGoal({ content }: Turn): Goal | undefined {
  if (content.kind !== 'text') return undefined;
  const typed = fold(content.text.replaceAll(/[^\p{L}\p{M}\s]/gu, '').trim());
  return WORDS.find(([, words]) => words.some((word) => fold(word) === typed))?.[0];
}
