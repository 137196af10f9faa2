import { err, ok, type Result } from '../result.ts';
import type { ReadRow, SheetRow } from './directory-sheet.ts';
import { entrySchema, type Entry } from './entry.ts';

/** One thing that is wrong with a row or an entry of an import. */
export interface ImportProblem {
  /** Of a sheet; null where there are no lines. */
  readonly line: number | null;
  readonly id: string | null;
  readonly problem: string;
}

/**
 * The entry that the rows of one id describe, on top of what is known of it: hours, places and other services stay. A
 * number that is left out of the sheet is gone. The error lists everything that is wrong.
 */
export function entryOfRows(
  rows: readonly ReadRow[],
  known: Entry | undefined,
): Result<Entry, readonly ImportProblem[]> {
  const [first] = rows;
  if (first === undefined) return err([]);
  const { line, cells } = first;
  const differing = rows.filter((row) => entryCells(row.cells) !== entryCells(cells));
  if (differing.length > 0) {
    const problem = 'says something else of the entry than the row before';
    return err(differing.map((row) => ({ line: row.line, id: cells.id, problem })));
  }
  const parsed = entrySchema.safeParse(describe(rows, cells, known));
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map(({ path, message }) => ({
      line: path[0] === 'phones' && typeof path[1] === 'number' ? (rows[path[1]]?.line ?? line) : line,
      id: cells.id,
      problem: [path.map(String).join('.'), message].join(': '),
    })),
  );
}

const PHONE_COLUMNS = [
  'phone_id',
  'kind',
  'number',
  'from_abroad',
  'takes_sms',
  'label_fr',
  'label_bm',
  'category',
  'tags',
  'emergency',
] as const;

function entryCells(cells: SheetRow): string {
  return JSON.stringify({ ...cells, ...Object.fromEntries(PHONE_COLUMNS.map((column) => [column, ''])) });
}

function describe(rows: readonly ReadRow[], cells: SheetRow, known: Entry | undefined): unknown {
  return {
    id: cells.id,
    name: cells.name,
    description: cells.description,
    email: filled(cells.email),
    website: filled(cells.website),
    country: cells.country,
    isPolice: yes(cells.police),
    services: servicesOf(cells, known),
    locations: known?.locations ?? [],
    phones: rows.filter((row) => row.cells.phone_id !== '').map((row) => phoneOf(row.cells, known)),
    agreed: cells.agreed_on === '' ? null : { by: cells.agreed_by, on: cells.agreed_on },
    sources: list(cells.sources, /\s*\|\s*/),
    verified: cells.verified_on === '' ? null : { by: cells.verified_by, on: cells.verified_on },
    nextCheck: filled(cells.next_check),
  };
}

/** The services that are known stay when the sheet says of them what is known; else it describes the one there is. */
function servicesOf(cells: SheetRow, known: Entry | undefined): unknown {
  const described = {
    needs: list(cells.needs),
    minimumAge: numberOf(cells.minimum_age),
    maximumAge: numberOf(cells.maximum_age),
    sex: cells.sex === '' ? 'any' : cells.sex,
    languages: list(cells.languages),
    regions: list(cells.regions),
  };
  const [main, ...others] = known?.services ?? [];
  if (main !== undefined && others.length > 0) return known?.services;
  const fresh = { description: '', status: 'active', eligibility: '', fees: '', schedules: [] };
  return [{ id: `${cells.id}.main`, name: cells.name, ...fresh, ...main, ...described }];
}

function phoneOf(cells: SheetRow, known: Entry | undefined): unknown {
  const languages = known?.phones.find(({ id }) => id === cells.phone_id)?.languages ?? [];
  const label = { fr: cells.label_fr, bm: cells.label_bm };
  const shown = { label, category: cells.category, tags: list(cells.tags), emergency: yes(cells.emergency) };
  return {
    id: cells.phone_id,
    kind: cells.kind,
    number: cells.number,
    fromAbroad: yes(cells.from_abroad),
    takesText: yes(cells.takes_sms),
    languages,
    shown: cells.label_fr === '' && cells.category === '' ? null : shown,
  };
}

function list(cell: string, separator: RegExp | string = /\s+/): string[] {
  return cell.split(separator).filter((item) => item !== '');
}

function filled(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** Undefined for what is neither, so that the schema finds it. */
function yes(cell: string): boolean | undefined {
  if (/^(?:yes|oui|true|1)$/i.test(cell)) return true;
  return /^(?:no|non|false|0)$/i.test(cell) ? false : undefined;
}

/** Not a number for what is none, so that the schema finds it. */
function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}
