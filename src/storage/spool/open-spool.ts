import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Taken } from '../../domain/messages.ts';
import type { Result } from '../../domain/result.ts';
import type { Vault } from '../vault.ts';
import { claimJournal, openJournal, type ClaimedJournal } from './journal.ts';
import { entryText, readEntry } from './entry.ts';
import type { Lines } from './read-lines.ts';

/** After this a journal in which nothing was written is taken for one of a process that is gone. */
const SILENT_MS = 60_000;

/** What was taken in while the database was away, some of it at once and in order. */
export interface SpoolBatch {
  readonly taken: readonly Taken[];
  /** All of it is in the database. */
  done(): Promise<void>;
}

/** Where messages are kept while the database is away: on the disk of this machine, sealed, in order. */
export interface Spool {
  /** Whether everything in it is in the database. While it is not, what comes must go behind it. */
  readonly isEmpty: boolean;
  /** Whether the disk took the last entry. */
  readonly takes: boolean;
  /** How many entries wait. */
  readonly depth: number;
  /** Makes an entry durable; `unavailable` when the disk does not take it. */
  add(taken: Taken): Promise<Result<void, 'unavailable'>>;
  /** The oldest that waits; undefined when nothing does. */
  next(): Promise<SpoolBatch | undefined>;
  /** Keeps aside what the database will never take, so that the rest goes on and nothing is thrown away. */
  setAside(taken: Taken): Promise<void>;
  /** Takes over what processes that are gone have left. */
  adopt(): Promise<void>;
  close(): Promise<void>;
}

export interface SpoolOptions {
  /** Made when it is not there. */
  readonly folder: string;
  readonly vault: Vault;
  /** Something in a journal cannot be opened: it was altered, or its key is gone. It is kept aside. */
  readonly onUnreadable: () => void;
  readonly now: () => Date;
}

/** Opens the spool of a folder; several processes may have one there, each with a journal of its own. */
export async function openSpool({ folder, vault, onUnreadable, now }: SpoolOptions): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = randomUUID();
  const own = await openJournal(join(folder, `${name}.journal`));
  let depth = 0;
  let takes = true;
  const claimed: ClaimedJournal[] = [];
  const aside = (line: string): Promise<void> =>
    appendFile(join(folder, 'aside'), `${line}\n`, { mode: 0o600, flush: true });

  const claimAll = async (silentFor: number): Promise<void> => {
    for (const other of (await readdir(folder)).filter((file) => isOthers(file, name)).sort()) {
      const path = join(folder, other);
      if (now().getTime() - (await modified(path, now)) < silentFor) continue;
      const taken = await claimJournal(path, join(folder, `${name}.${randomUUID()}.claimed`));
      if (taken === undefined) continue;
      const left = await taken.count();
      if (left === 0) {
        await taken.remove();
        continue;
      }
      claimed.push(taken);
      depth += left;
    }
  };
  await claimAll(0);

  const read = async ({ lines }: Lines): Promise<Taken[]> => {
    const taken: Taken[] = [];
    for (const line of lines) {
      const entry = readEntry(vault, line);
      if (entry.ok) taken.push(entry.value);
      else {
        await aside(line);
        onUnreadable();
      }
    }
    return taken;
  };

  const done = (lines: Lines, tell: (lines: Lines) => Promise<void>) => async (): Promise<void> => {
    await tell(lines);
    depth -= lines.lines.length;
  };

  return {
    get isEmpty() {
      return own.isEmpty && claimed.length === 0;
    },
    get takes() {
      return takes;
    },
    get depth() {
      return depth;
    },
    async add(taken) {
      const added = await own.append(entryText(vault, randomUUID(), taken));
      takes = added.ok;
      if (added.ok) depth += 1;
      return added;
    },
    next: async () => {
      for (let [oldest] = claimed; oldest !== undefined; [oldest] = claimed) {
        const journal = oldest;
        const lines = await journal.next();
        if (lines.lines.length > 0)
          return {
            taken: await read(lines),
            done: done(lines, (read) => journal.done(read)),
          };
        await journal.remove();
        claimed.shift();
      }
      const lines = await own.next();
      if (lines.lines.length === 0) return undefined;
      return { taken: await read(lines), done: done(lines, (read) => own.done(read)) };
    },
    setAside: (taken) => aside(entryText(vault, randomUUID(), taken)),
    adopt: () => claimAll(SILENT_MS),
    close: () => own.close(),
  };
}

/** A journal of another process, or one that another process claimed and did not finish. */
function isOthers(file: string, name: string): boolean {
  return (file.endsWith('.journal') || file.endsWith('.claimed')) && !file.startsWith(name);
}

/** When a file was last written to, in milliseconds; now when it is gone. */
async function modified(path: string, now: () => Date): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs ?? now().getTime();
}
