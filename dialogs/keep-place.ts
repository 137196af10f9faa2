import type { Turn } from '#src/bot/turn.ts';
import type { Understanding } from '#src/domain/understanding.ts';
import type { Answer } from './prompts/question.ts';

type Place = Pick<Extract<Answer, { kind: 'place' }>, 'region' | 'country'>;

/** The place at home that a message names; a country abroad is only taken from who is asked where they are. */
export function placeSaid({ entities }: Understanding): Place | undefined {
  const named = entities.find((entity) => entity.type === 'region');
  return named === undefined ? undefined : { region: String(named.value), country: null };
}

/**
 * Remembers where a person is, for numbers that reach somebody there: a region at home, or a country abroad, never
 * both. A place that no map holds changes nothing.
 */
export function keepPlace({ session }: Turn, place: Place | undefined): void {
  if (place === undefined || (place.region === null && place.country === null)) return;
  session.region = place.region;
  session.country = place.country;
}

/** The place that an answer is, if it is one. */
export function placeOf(answer: Answer | undefined): Place | undefined {
  return answer?.kind === 'place' ? answer : undefined;
}
