import { fileURLToPath } from 'node:url';
import { loadCountry } from '#src/content/load-country.ts';
import { placesOf } from '#src/content/places-of.ts';
import type { Country } from '#src/domain/country.ts';
import type { Place } from '#src/domain/language/places/find-regions.ts';
import type { Lexicon } from '#src/domain/language/lexicon/lexicon.ts';
import type { Models } from '#src/domain/language/models.ts';
import { createUnderstand } from '#src/domain/language/understand.ts';
import type { Understand } from '#src/domain/understanding.ts';

const country = await readMali();

async function readMali(): Promise<Country> {
  const read = await loadCountry(fileURLToPath(new URL('../../../country/ml', import.meta.url)));
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}

/** The lexicon of Mali as it is on disk, checked. */
export function testLexicon(): Lexicon {
  return country.lexicon;
}

/** The regions of Mali with every name that means them. */
export function testPlaces(): Place[] {
  return placesOf(country);
}

/** The ids of the triage indicators of Mali. */
export function testIndicatorIds(): string[] {
  return country.indicators.map(({ id }) => id);
}

/** The models of Mali as they are on disk, checked. */
export function testModels(): Models {
  return country.models;
}

export function testUnderstand(): Understand {
  return createUnderstand(country, testPlaces());
}
