import type { Turn } from '#src/bot/turn.ts';
import type { Understanding } from '#src/domain/understanding.ts';
import type { Answer } from './prompts/question.ts';

type Place = Pick<Extract<Answer, { kind: 'place' }>, 'region' | 'country'>;

/** Where the writer says to be, else the place at home that a message names: abroad may be where they want to go. */
export function placeSaid({ entities, whereabouts }: Understanding): Place | undefined {
  if (whereabouts.self !== null) return whereabouts.self;
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

/**
 * Heeds where a message says that its writer is, in whatever step it comes, the first one too; who says that they
 * came back from abroad is not taken to be there any more.
 */
export function keepWhereabouts(turn: Turn): void {
  const { self, left } = turn.said.whereabouts;
  const isBack = left.some(({ country }) => country !== null && country === turn.session.country);
  const isHome = self !== null && self.country === null;
  if (isBack || isHome) turn.session.country = null;
  if (self !== null) keepPlace(turn, self);
}

/** The place that an answer is, if it is one. */
export function placeOf(answer: Answer | undefined): Place | undefined {
  return answer?.kind === 'place' ? answer : undefined;
}
