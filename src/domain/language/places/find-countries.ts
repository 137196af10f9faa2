import type { Abroad } from '../../places/abroad.ts';
import { createFindNames } from './find-names.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';

/** A country that a message names, by itself or by one of its towns. */
export interface FoundCountry {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly text: string;
  /** UTF-16 offsets into the text, end excluded. */
  readonly start: number;
  readonly end: number;
}

export type FindCountries = (text: string, tokens: readonly Token[]) => FoundCountry[];

/**
 * Makes the function that finds the countries abroad named in a message, in French, in Bambara and by ear. The
 * name does not say that the person is there: it may be where they are wanted to go, or come from.
 *
 * @example find('n bɛ taa Alizeri', tokens)[0].country // 'DZ'
 */
export function createFindCountries({ countries, everyday, not }: Abroad): FindCountries {
  const find = createFindNames<string | null>({
    names: [
      ...not.map((phrase) => [phrase, null] as const),
      ...countries.flatMap(({ code, name, aliases, towns }) =>
        [name.fr, name.bm ?? name.fr, ...aliases, ...towns].map((known) => [known, code] as const),
      ),
    ],
    everyday: new Set(everyday.map(foldWord)),
    onlyFrench: new Set(),
  });
  return (text, tokens) =>
    find(text, tokens).flatMap(({ value, ...where }) =>
      value === null ? [] : [{ country: value, ...where }],
    );
}
