import type { Region } from '../country.ts';

/**
 * The regions next to one, as far as the country's data tells: the one it was part of before the map changed, those that
 * were part of it, and those that came out of the same one. Ids.
 */
export function nearRegions(region: string | null, regions: readonly Region[]): string[] {
  const here = regions.find(({ id }) => id === region);
  if (here === undefined) return [];
  return regions
    .filter(({ id }) => id !== here.id)
    .filter(
      ({ id, formerRegion }) =>
        id === here.formerRegion ||
        formerRegion === here.id ||
        (formerRegion !== null && formerRegion === here.formerRegion),
    )
    .map(({ id }) => id);
}
