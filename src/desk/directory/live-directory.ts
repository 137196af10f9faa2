import { contactsOf } from '../../domain/directory/contacts-of.ts';
import type { Entry } from '../../domain/directory/entry.ts';
import type { Log } from '../../domain/log.ts';
import type { Contact } from '../../domain/referral/contact.ts';
import type { Directory } from '../../storage/directory.ts';

export interface LiveDirectoryParts {
  readonly directory: Pick<Directory, 'all' | 'seed'>;
  /** The entries of the country's files: what is there before the database was ever read. */
  readonly seed: readonly Entry[];
  /** ISO 3166-1. */
  readonly home: string;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * The directory as this process knows it, held in memory: an answer in danger never waits for the database. It is read
 * again after each change here, and every minute for those of other processes; while the database is down the last one
 * holds.
 */
export interface LiveDirectory {
  entries(): readonly Entry[];
  /** The numbers that may be given to people; whether each is fresh enough is for `contactsFor` to see. */
  contacts(): readonly Contact[];
  /** Reads it again now. Never throws. */
  refresh(): Promise<void>;
  stop(): void;
}

const REFRESH_MS = 60_000;

/** Writes what the files of the country know, reads the directory, and keeps it up to date. */
export async function openLiveDirectory(parts: LiveDirectoryParts): Promise<LiveDirectory> {
  let entries = parts.seed;
  let contacts = contactsOf(entries, parts.home);
  let isSeeded = false;
  const refresh = async (): Promise<void> => {
    try {
      if (!isSeeded) await parts.directory.seed(parts.seed, parts.now());
      isSeeded = true;
      entries = (await parts.directory.all()).map(({ entry }) => entry);
      contacts = contactsOf(entries, parts.home);
    } catch (error) {
      parts.log.error('directory_not_read', { error });
    }
  };
  await refresh();
  const timer = setInterval(() => void refresh(), REFRESH_MS);
  timer.unref();
  return {
    entries: () => entries,
    contacts: () => contacts,
    refresh,
    stop: () => clearInterval(timer),
  };
}
