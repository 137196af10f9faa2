import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../domain/audit/act.ts';
import type { Entry } from '../../domain/directory/entry.ts';
import type { ImportProblem } from '../../domain/directory/entry-of-rows.ts';
import { readImport, type ImportFormat } from '../../domain/directory/read-import.ts';
import type { StoredEntry } from '../../storage/directory.ts';
import type { DirectoryParts } from './directory-parts.ts';
import { actOf } from './edit-directory.ts';

export interface ImportOptions {
  readonly format: ImportFormat;
  /** Reads and reports, and writes nothing. */
  readonly isTrial: boolean;
  /** Takes what is right though something else is wrong. */
  readonly takesTheRest: boolean;
}

/** What an import did, or would do: nothing was written when `isApplied` is false. */
export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly problems: readonly ImportProblem[];
  readonly isApplied: boolean;
  readonly at: Date;
}

/**
 * Takes a dataset into the directory. Nothing is written when anything is wrong, unless that was said; what the dataset
 * does not name stays. Done again after it broke off, it goes on: what is the same already is not written.
 */
export async function importDirectory(
  parts: DirectoryParts,
  text: string,
  { format, isTrial, takesTheRest }: ImportOptions,
  by: Actor,
): Promise<ImportReport> {
  const { directory, country, now } = parts;
  const stored = new Map((await directory.all()).map((each) => [each.entry.id, each]));
  const known = [...stored.values()].map(({ entry }) => entry);
  const ground = { known, home: country.meta.code, regions: country.regions, now: now() };
  const { entries, problems } = readImport(text, format, ground);
  const added = entries.filter(({ id }) => !stored.has(id));
  const changed = entries.filter((entry) => isChanged(entry, stored.get(entry.id)));
  const report = {
    added: added.length,
    changed: changed.length,
    same: entries.length - added.length - changed.length,
    at: now(),
  };
  if (isTrial || (problems.length > 0 && !takesTheRest)) return { ...report, problems, isApplied: false };
  const late: ImportProblem[] = [];
  for (const entry of [...added, ...changed]) {
    if (await write(parts, entry, stored.get(entry.id), by)) continue;
    late.push({ line: null, id: entry.id, problem: 'somebody else changed it meanwhile' });
  }
  await parts.live.refresh();
  await parts.tellDesk({ kind: 'directory', id: 'import', what: 'changed', level: null, owner: null });
  return { ...report, problems: [...problems, ...late], isApplied: true };
}

function isChanged(entry: Entry, known: StoredEntry | undefined): boolean {
  return known !== undefined && !isDeepStrictEqual(entry, known.entry);
}

function write(
  parts: DirectoryParts,
  entry: Entry,
  known: StoredEntry | undefined,
  by: Actor,
): Promise<boolean> {
  const act = actOf(parts, by, 'directory.import', entry);
  return known === undefined
    ? parts.directory.add(entry, act)
    : parts.directory.save(entry, known.version, act);
}
