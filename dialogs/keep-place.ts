import type { Turn } from '#src/bot/turn.ts';
import type { Answer } from './prompts/question.ts';

/**
 * Remembers where a person is, for numbers that reach somebody there: a region at home, or a country abroad. A place
 * that no map holds changes nothing.
 */
export function keepPlace({ session }: Turn, answer: Answer | undefined): void {
  if (answer?.kind !== 'place' || (answer.region === null && answer.country === null)) return;
  session.region = answer.region;
  session.country = answer.country;
}
