import { fold } from '../domain/language/fold.ts';
import type { Goal } from './goal.ts';
import type { Turn } from './turn.ts';

/** Words that, typed alone, lead to what there is to learn from, in either language. */
const GOALS = new Map<string, Goal>(
  Object.entries({
    quiz: ['quiz', 'kɔrɔbɔli'],
    story: ['histoire', 'histoires', 'nsiirin', 'nsiirinw', 'maana', 'maanaw'],
    tips: ['conseil', 'conseils', 'laadilikan', 'laadilikanw', 'laadili'],
  } as const).flatMap(([dialog, words]) => words.map((word) => [fold(word), { dialog } as Goal] as const)),
);

/** Where a word typed alone leads to; undefined for any other message. */
export function learnGoal({ content }: Turn): Goal | undefined {
  if (content.kind !== 'text') return undefined;
  return GOALS.get(fold(content.text.replaceAll(/[^\p{L}\p{M}\s]/gu, '').trim()));
}
