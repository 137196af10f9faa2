import type { Entity } from '../../understanding.ts';
import { createFindNames } from './find-names.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';

/** A region with every name that means it: its own, those of its cercles and places, in both languages. */
export interface Place {
  readonly id: string;
  readonly names: readonly string[];
  /** Words of everyday language, by language, that are a name of some region too or look like one. */
  readonly everyday?: { readonly fr: readonly string[]; readonly bm: readonly string[] };
}

export type FindRegions = (text: string, tokens: readonly Token[]) => Entity[];

/**
 * Makes the function that finds the regions named in a message, by any place in them. A name that is also a
 * word of everyday language (San is "year"; the keys of `everyday`, and what the places say themselves) counts
 * only where it is meant as a place: alone, with a capital inside a sentence, after a word of place.
 */
export function createFindRegions(places: readonly Place[], everyday: ReadonlySet<string>): FindRegions {
  const [fr, bm] = (['fr', 'bm'] as const).map(
    (language) => new Set(places.flatMap((place) => place.everyday?.[language] ?? []).map(foldWord)),
  ) as [Set<string>, Set<string>];
  const find = createFindNames({
    names: places.flatMap(({ id, names }) => names.map((name) => [name, id] as const)),
    everyday: new Set([...everyday, ...fr, ...bm]),
    onlyFrench: new Set([...fr].filter((key) => !bm.has(key))),
  });
  return (text, tokens) => find(text, tokens).map((found) => ({ type: 'region', ...found }));
}
