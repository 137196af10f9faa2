import type { Region } from '../country.ts';
import { readDirectorySheet, type ReadRow } from './directory-sheet.ts';
import { importedEntry } from './edit-entry.ts';
import type { Entry } from './entry.ts';
import { entryOfRows, type ImportProblem } from './entry-of-rows.ts';
import { entryProblems } from './entry-problems.ts';
import { fromHsds } from './from-hsds.ts';

export const IMPORT_FORMATS = ['hsds', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What an import is compared with. */
export interface ImportGround {
  readonly known: readonly Entry[];
  /** ISO 3166-1. */
  readonly home: string;
  readonly regions: readonly Region[];
  readonly now: Date;
}

/** The entries that could be read, as they would be stored, and everything that is wrong. */
export interface ReadImport {
  readonly entries: readonly Entry[];
  readonly problems: readonly ImportProblem[];
}

interface Candidate {
  readonly line: number | null;
  readonly entry: Entry;
}

/** Reads a whole dataset, HSDS as JSON or our sheet as CSV, without touching anything. */
export function readImport(text: string, format: ImportFormat, ground: ImportGround): ReadImport {
  const { candidates, problems } = format === 'csv' ? readRows(text, ground) : readJson(text, ground);
  const judged = candidates.map(({ line, entry }) => ({
    entry: importedEntry(
      ground.known.find(({ id }) => id === entry.id),
      entry,
    ),
    problems: problemsOf(entry, candidates, ground).map((problem) => ({ line, id: entry.id, problem })),
  }));
  return {
    entries: judged.filter((each) => each.problems.length === 0).map(({ entry }) => entry),
    problems: [...problems, ...judged.flatMap((each) => each.problems)],
  };
}

interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly ImportProblem[];
}

function problemsOf(entry: Entry, all: readonly Candidate[], { home, regions, now }: ImportGround): string[] {
  const today = now.toISOString().slice(0, '2026-11-24'.length);
  const isTwice = all.filter((other) => other.entry.id === entry.id).length > 1;
  return [
    ...entryProblems(entry, home, regions),
    ...(isTwice ? ['comes twice'] : []),
    ...(entry.verified !== null && entry.verified.on > today ? ['verified in the future'] : []),
  ];
}

function readRows(text: string, { known }: ImportGround): Candidates {
  const sheet = readDirectorySheet(text);
  if (!sheet.ok) return { candidates: [], problems: [{ line: null, id: null, problem: sheet.error }] };
  const groups = new Map<string, ReadRow[]>();
  for (const row of sheet.value) groups.set(row.cells.id, [...(groups.get(row.cells.id) ?? []), row]);
  return collect(
    [...groups].map(([id, rows]) => {
      const read = entryOfRows(
        rows,
        known.find((entry) => entry.id === id),
      );
      return read.ok ? { line: rows[0]?.line ?? null, entry: read.value } : read.error;
    }),
  );
}

function readJson(text: string, { home }: ImportGround): Candidates {
  const organizations = organizationsIn(text);
  if (organizations === undefined) {
    const problem = 'this is no list of organizations in JSON';
    return { candidates: [], problems: [{ line: null, id: null, problem }] };
  }
  return collect(
    organizations.map((organization) => {
      const read = fromHsds(organization, home);
      if (read.ok) return { line: null, entry: read.value };
      const id = (organization as { id?: unknown } | null)?.id;
      return read.error.map((problem) => ({ line: null, id: typeof id === 'string' ? id : null, problem }));
    }),
  );
}

function collect(read: readonly (Candidate | readonly ImportProblem[])[]): Candidates {
  return {
    candidates: read.filter((each): each is Candidate => 'entry' in each),
    problems: read.flatMap((each) => ('entry' in each ? [] : each)),
  };
}

/** A list, or a page of the HSDS API, which has it as `contents`. */
function organizationsIn(text: string): readonly unknown[] | undefined {
  try {
    const json = JSON.parse(text) as unknown;
    if (Array.isArray(json)) return json as readonly unknown[];
    const { contents } = json as { contents?: unknown };
    return Array.isArray(contents) ? (contents as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}
