import type { LanguageCode, Spot, Whereabouts } from '../../understanding.ts';
import type { Token } from '../tokenize.ts';
import { standingAt } from './standing-at.ts';
import { whoIsAt } from './who-is-at.ts';

/** A place that a message names, with its UTF-16 offsets, end excluded. */
export interface NamedPlace extends Spot {
  readonly start: number;
  readonly end: number;
}

/** What a message is taken for, where its words do not say of whom it speaks. */
export type Teller = 'self' | 'other' | null;

/**
 * Says who is at the places that a message names. Named alone, a place says nothing: it may be where somebody is
 * wanted to go, or comes from. Of several the last one counts, because people tell their way in its order.
 *
 * @example whereabouts('mon frère est en Libye', tokens, [libya], 'fr', 'other').other // { country: 'LY', region: null }
 */
export function whereabouts(
  text: string,
  tokens: readonly Token[],
  places: readonly NamedPlace[],
  language: LanguageCode,
  teller: Teller,
): Whereabouts {
  const told = places.map(({ start, end, region, country }) => {
    const first = tokens.findIndex((token) => token.start >= start);
    const standing = standingAt(text, tokens, first);
    const last = tokens.findLastIndex((token) => token.end <= end);
    const who = standing === 'there' ? (whoIsAt(tokens, first, last, language) ?? teller) : null;
    return { spot: { region, country }, standing, who };
  });
  const lastOf = (who: Teller): Spot | null => told.findLast((place) => place.who === who)?.spot ?? null;
  return {
    self: lastOf('self'),
    other: lastOf('other'),
    left: told.filter(({ standing }) => standing === 'left').map(({ spot }) => spot),
  };
}
