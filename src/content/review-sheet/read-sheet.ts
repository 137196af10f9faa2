import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../domain/result.ts';
import { unguardCell } from '../../domain/formula-guard.ts';

/** What a reviewer wrote into one row, with what says to which item it belongs; a missing column is empty. */
export interface SheetRow {
  /** As spreadsheets number rows: the headings are 1. */
  readonly line: number;
  readonly key: string;
  readonly bambara: string;
  readonly version: string;
  readonly correction: string;
  readonly reviewer: string;
  readonly comment: string;
}

/** The headings that are read, with the French ones that a reviewer may have put in their place. */
const HEADINGS = {
  key: ['key', 'cle'],
  bambara: ['bambara', 'bamanankan'],
  version: ['version'],
  correction: ['correction'],
  reviewer: ['reviewer', 'relecteur', 'relectrice'],
  comment: ['comment', 'commentaire'],
} as const;
type Field = keyof typeof HEADINGS;

/**
 * Reads the sheet as spreadsheets save it: UTF-8 with or without a mark, or UTF-16; comma, semicolon or tab;
 * columns in any order, others beside them. The error says why the file cannot be read at all.
 */
export function readSheet(file: Uint8Array): Result<readonly SheetRow[], string> {
  const text = decode(file);
  if (text === undefined) return err('is not UTF-8: save it as "CSV UTF-8"');
  const table = parseTable(text);
  if (!table.ok) return table;
  const [headings = [], ...rows] = table.value;
  const places = placesOf(headings);
  const missing = (['key', 'correction', 'reviewer'] as const).filter((field) => places[field] < 0);
  if (missing.length > 0) return err(`has no column ${missing.join(', ')}`);
  return ok(
    rows.flatMap((cells, index) =>
      cells.every((cell) => cell.trim() === '') ? [] : [rowOf(cells, places, index + 2)],
    ),
  );
}

function decode(file: Uint8Array): string | undefined {
  const utf16 = file[0] === 0xff && file[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function parseTable(text: string): Result<readonly (readonly string[])[], string> {
  try {
    return ok(parse(text, { delimiter: delimiterOf(text), relax_column_count: true }));
  } catch (error) {
    return err(`is no table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Which sign parts the headings: French spreadsheets write a semicolon, since the comma is in their numbers. */
function delimiterOf(text: string): string {
  const headings = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string): number => headings.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function placesOf(headings: readonly string[]): Readonly<Record<Field, number>> {
  const plain = headings.map((heading) =>
    heading.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase(),
  );
  const place = (field: Field): number =>
    plain.findIndex((heading) => HEADINGS[field].some((name) => name === heading));
  return {
    key: place('key'),
    bambara: place('bambara'),
    version: place('version'),
    correction: place('correction'),
    reviewer: place('reviewer'),
    comment: place('comment'),
  };
}

function rowOf(cells: readonly string[], places: Readonly<Record<Field, number>>, line: number): SheetRow {
  const cell = (field: Field): string => unguardCell(cells[places[field]] ?? '').replaceAll(/\r\n?/g, '\n');
  const written = (field: Field): string => asTyped(cell(field).normalize('NFC')).trim();
  return {
    line,
    key: cell('key').trim(),
    bambara: cell('bambara'),
    version: cell('version').trim(),
    correction: written('correction'),
    reviewer: written('reviewer'),
    comment: written('comment'),
  };
}

/** Undoes what a French spreadsheet makes of what was typed: a curved apostrophe, a blank that does not break. */
function asTyped(text: string): string {
  return text.replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[\u00A0\u202F]/g, ' ');
}
