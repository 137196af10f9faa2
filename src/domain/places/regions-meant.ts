import type { Region } from '../country.ts';

/**
 * The regions that somebody may mean who names one, the named one first. Many people still speak of the eight
 * regions of before 2023, so "Kayes" may be Nioro or Kita too; a region of the new map is only itself.
 *
 * @example regionsMeant('kayes', regions) // ['kayes', 'nioro', 'kita']
 */
export function regionsMeant(id: string, regions: readonly Pick<Region, 'id' | 'formerRegion'>[]): string[] {
  return [id, ...regions.filter(({ formerRegion }) => formerRegion === id).map((region) => region.id)];
}
