import type { Token } from '../tokenize.ts';
import { createFindNames } from './find-names.ts';
import type { NamedPlace } from './whereabouts.ts';
import { foldWord } from '../fold.ts';

/**
 * Makes the function that finds the names of the country itself, for who says that they are home again. The name
 * of Mali is a word of Bambara too (a hippopotamus), so it counts only where it is meant as a place.
 */
export function createFindHome(
  names: readonly string[],
): (text: string, tokens: readonly Token[]) => NamedPlace[] {
  const everyday = new Set(names.map(foldWord));
  const find = createFindNames<null>({
    names: names.map((name) => [name, null] as const),
    everyday,
    onlyFrench: everyday,
  });
  return (text, tokens) =>
    find(text, tokens).map(({ start, end }) => ({ region: null, country: null, start, end }));
}
