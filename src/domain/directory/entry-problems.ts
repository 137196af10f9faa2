import type { Region } from '../country.ts';
import type { EntryDraft } from './entry.ts';

/** What an entry says of the country that is not so, as sentences; empty when nothing is wrong. */
export function entryProblems(entry: EntryDraft, home: string, regions: readonly Region[]): string[] {
  const known = new Set(regions.map(({ id }) => id));
  const named = [
    ...entry.services.flatMap((service) => service.regions),
    ...entry.locations.flatMap(({ region }) => (region === null ? [] : [region])),
  ];
  const isForeign = entry.country !== home && named.length > 0;
  return [
    ...[...new Set(named)].filter((region) => !known.has(region)).map((region) => `no region ${region}`),
    ...(isForeign ? [`regions are those of ${home}, and this is in ${entry.country}`] : []),
  ];
}
