import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { guardCell, unguardCell } from '../formula-guard.ts';
import { err, ok, type Result } from '../result.ts';
import type { Entry, Phone } from './entry.ts';

/**
 * The columns of the sheet: first those of the entry, which are the same in each of its rows, then those of one number.
 * Hours and places are not in it: a row would not hold them, so they stay as they are.
 */
export const SHEET_COLUMNS = [
  'id',
  'name',
  'description',
  'email',
  'website',
  'country',
  'police',
  'needs',
  'regions',
  'minimum_age',
  'maximum_age',
  'sex',
  'languages',
  'agreed_by',
  'agreed_on',
  'sources',
  'verified_by',
  'verified_on',
  'next_check',
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
export type SheetColumn = (typeof SHEET_COLUMNS)[number];
export type SheetRow = Readonly<Record<SheetColumn, string>>;

/** A row as it was read. */
export interface ReadRow {
  /** As spreadsheets number rows: the headings are 1. */
  readonly line: number;
  readonly cells: SheetRow;
}

/**
 * The directory as CSV, one row for each number and one for an entry without any: UTF-8 with a mark at its beginning, so
 * that Excel shows ɛ and ɔ, and without a cell that a spreadsheet would run.
 */
export function writeDirectorySheet(entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) =>
    (entry.phones.length === 0 ? [undefined] : entry.phones).map((phone) => rowOf(entry, phone)),
  );
  const cells = rows.map((row) => SHEET_COLUMNS.map((column) => guardCell(row[column])));
  return stringify([[...SHEET_COLUMNS], ...cells], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  });
}

/** The rows of a sheet; the error says why it cannot be read at all. Columns may stand in any order. */
export function readDirectorySheet(text: string): Result<readonly ReadRow[], string> {
  const table = parseTable(text);
  if (table === undefined) return err('this is no CSV');
  const [headings = [], ...rows] = table;
  const places = SHEET_COLUMNS.map((column) => headings.findIndex((heading) => heading.trim() === column));
  const missing = SHEET_COLUMNS.filter((_column, index) => places[index] === -1);
  if (missing.length > 0) return err(`there is no column ${missing.join(', ')}`);
  const cells = (row: readonly string[]): SheetRow =>
    Object.fromEntries(
      SHEET_COLUMNS.map((column, index) => [column, unguardCell(row[places[index] ?? -1] ?? '').trim()]),
    ) as SheetRow;
  return ok(
    rows
      .map((row, index) => ({ line: index + 2, cells: cells(row) }))
      .filter((row) => Object.values(row.cells).some((cell) => cell !== '')),
  );
}

function parseTable(text: string): string[][] | undefined {
  const [headings = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => headings.split(sign).length;
  // A spreadsheet in French separates by semicolons.
  const delimiter = count(';') > count(',') ? ';' : ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true });
  } catch {
    return undefined;
  }
}

function rowOf(entry: Entry, phone: Phone | undefined): SheetRow {
  const { services, verified, agreed } = entry;
  const [main] = services;
  const shown = phone?.shown ?? null;
  const all = (values: readonly (readonly string[])[]): string => [...new Set(values.flat())].join(' ');
  return {
    id: entry.id,
    name: entry.name,
    description: entry.description,
    email: entry.email ?? '',
    website: entry.website ?? '',
    country: entry.country,
    police: yesNo(entry.isPolice),
    needs: all(services.map(({ needs }) => needs)),
    regions: all(services.map(({ regions }) => regions)),
    minimum_age: String(main?.minimumAge ?? ''),
    maximum_age: String(main?.maximumAge ?? ''),
    sex: main?.sex ?? 'any',
    languages: all(services.map(({ languages }) => languages)),
    agreed_by: agreed?.by ?? '',
    agreed_on: agreed?.on ?? '',
    sources: entry.sources.join(' | '),
    verified_by: verified?.by ?? '',
    verified_on: verified?.on ?? '',
    next_check: entry.nextCheck ?? '',
    phone_id: phone?.id ?? '',
    kind: phone?.kind ?? '',
    number: phone?.number ?? '',
    from_abroad: phone === undefined ? '' : yesNo(phone.fromAbroad),
    takes_sms: phone === undefined ? '' : yesNo(phone.takesText),
    label_fr: shown?.label.fr ?? '',
    label_bm: shown?.label.bm ?? '',
    category: shown?.category ?? '',
    tags: shown?.tags.join(' ') ?? '',
    emergency: shown === null ? '' : yesNo(shown.emergency),
  };
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
