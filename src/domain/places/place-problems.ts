import { placeKeys } from '../language/places/place-keys.ts';
import type { Places } from './place.ts';

/** Something wrong in `places.json`, with the path to it inside the file. */
export interface PlaceProblem {
  readonly path: (string | number)[];
  readonly message: string;
}

/**
 * What is wrong with the places of a country beside its regions (each id with all its names): a region or a
 * source that does not exist, an id that comes twice, and a name that also means another region without the place
 * saying so in `alsoIn`.
 */
export function placeProblems(
  { places, sources }: Places,
  regions: readonly (readonly [id: string, names: readonly string[]])[],
): PlaceProblem[] {
  const regionIds = new Set(regions.map(([id]) => id));
  const owners = ownersOf(places, regions);
  const seen = new Set<string>();
  return places.flatMap((place, index) => {
    const at = (field: string, message: string): PlaceProblem => ({
      path: ['places', index, field],
      message,
    });
    const wrong: PlaceProblem[] = [];
    if (seen.has(place.id)) wrong.push(at('id', `the id ${place.id} comes twice`));
    seen.add(place.id);
    const named = [place.region, ...(place.alsoIn ?? [])];
    for (const id of named.filter((region) => !regionIds.has(region))) {
      wrong.push(at(id === place.region ? 'region' : 'alsoIn', `no region ${id}`));
    }
    if (!Object.hasOwn(sources, place.source)) wrong.push(at('source', `no source ${place.source}`));
    for (const key of new Set([place.name, ...place.aliases].flatMap(placeKeys))) {
      for (const other of owners.get(key) ?? []) {
        if (!named.includes(other)) wrong.push(at('name', `${key} is also in ${other}`));
      }
    }
    return wrong;
  });
}

/** The regions that each name means, by its key. */
function ownersOf(
  places: Places['places'],
  regions: Parameters<typeof placeProblems>[1],
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = [
    ...regions,
    ...places.map(({ region, name, aliases }) => [region, [name, ...aliases]] as const),
  ];
  const owners = new Map<string, Set<string>>();
  for (const [region, names] of named) {
    for (const key of names.flatMap(placeKeys)) {
      owners.set(key, (owners.get(key) ?? new Set()).add(region));
    }
  }
  return owners;
}
