import type { Region } from '../country.ts';

/**
 * The region of the map of before 2023 in which a region of today lay; itself when it was one already. Offices
 * that were not moved are still there.
 *
 * @example oldRegion('nioro', regions) // 'kayes'
 */
export function oldRegion(id: string, regions: readonly Pick<Region, 'id' | 'formerRegion'>[]): string {
  return regions.find((region) => region.id === id)?.formerRegion ?? id;
}
