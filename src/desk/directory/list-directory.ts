import type { Entry } from '../../domain/directory/entry.ts';
import { freshnessOf, type Freshness } from '../../domain/directory/freshness.ts';
import type { Directory } from '../../storage/directory.ts';

/** Which entries to list; missing is any. */
export interface DirectoryFilter {
  /** In the name, the description, a number or a label. */
  readonly text?: string | undefined;
  /** Id of a region: what serves it, and what serves the whole country. */
  readonly region?: string | undefined;
  readonly freshness?: Freshness | undefined;
}

export interface DirectoryPage {
  readonly items: readonly Entry[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

/** One page of the directory, by name. A directory is small: it is read whole and looked through here. */
export async function listDirectory(
  { directory, now }: { readonly directory: Pick<Directory, 'all'>; readonly now: () => Date },
  filter: DirectoryFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DirectoryPage> {
  const found = (await directory.all())
    .map(({ entry }) => entry)
    .filter((entry) => fits(entry, filter, now()))
    .toSorted(byKey)
    .filter((entry) => cursor === undefined || keyOf(entry) > cursor);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? keyOf(last) : null };
}

/** How many entries are of each freshness. */
export async function countFreshness({
  directory,
  now,
}: {
  readonly directory: Pick<Directory, 'all'>;
  readonly now: () => Date;
}): Promise<Readonly<Record<Freshness, number>>> {
  const counts = { unverified: 0, fresh: 0, due: 0, expired: 0 };
  for (const { entry } of await directory.all()) counts[freshnessOf(entry, now())] += 1;
  return counts;
}

function fits(entry: Entry, { text, region, freshness }: DirectoryFilter, now: Date): boolean {
  if (freshness !== undefined && freshnessOf(entry, now) !== freshness) return false;
  if (region !== undefined && !serves(entry, region)) return false;
  return text === undefined || wordsOf(entry).includes(plain(text));
}

function serves({ services }: Entry, region: string): boolean {
  return services.some(({ regions }) => regions.length === 0 || regions.includes(region));
}

function wordsOf({ id, name, description, phones, services }: Entry): string {
  const numbers = phones.flatMap(({ number, shown }) => [number, shown?.label.fr ?? '']);
  return plain([id, name, description, ...numbers, ...services.map((service) => service.name)].join(' '));
}

/** Names may be the same; the id tells them apart. */
function keyOf({ name, id }: Entry): string {
  return `${plain(name)} ${id}`;
}

function byKey(a: Entry, b: Entry): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
