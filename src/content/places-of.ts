import type { Country } from '../domain/country.ts';
import type { Place } from '../domain/language/places/find-regions.ts';
import { regionNames } from '../domain/places/region-names.ts';

/**
 * The regions of a country with every name by which a message can mean them: their own, those of their cercles,
 * and those of the places in them. A place that several regions have is given to the likeliest.
 */
export function placesOf({
  regions,
  places: { places, everyday },
}: Pick<Country, 'regions' | 'places'>): Place[] {
  return regions.map((region) => {
    const inside = places.filter((place) => place.region === region.id);
    const names = [...regionNames(region), ...inside.flatMap(({ name, aliases }) => [name, ...aliases])];
    return { id: region.id, names, everyday };
  });
}
