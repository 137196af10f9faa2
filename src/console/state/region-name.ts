import type { Country } from '../api/contract.ts';

/** The name of a region by its id; the id itself when it is none of the country's; null when there is none. */
export function regionName({ regions }: Country, id: string | null): string | null {
  return id === null ? null : (regions.find((region) => region.id === id)?.name ?? id);
}
