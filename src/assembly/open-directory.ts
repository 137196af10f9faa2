import type { Content } from '../content/load-content.ts';
import { openLiveDirectory, type LiveDirectory } from '../desk/directory/live-directory.ts';
import { seedEntries } from '../domain/directory/seed-entries.ts';
import type { Log } from '../domain/log.ts';
import type { Storage } from '../storage/open-storage.ts';

/** The directory of a database, with what the files of the country say where staff have not said otherwise. */
export function openDirectory(
  { directory }: Pick<Storage, 'directory'>,
  { country }: Pick<Content, 'country'>,
  log: Log,
  now: () => Date,
): Promise<LiveDirectory> {
  const { contacts, organisations, meta } = country;
  const seed = seedEntries({ home: meta.code, contacts, organisations });
  return openLiveDirectory({ directory, seed, home: meta.code, log, now });
}
