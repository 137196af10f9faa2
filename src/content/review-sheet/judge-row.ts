import { err, ok, type Result } from '../../domain/result.ts';
import type { SheetRow } from './read-sheet.ts';
import { versionOf, type ReviewItem } from './review-item.ts';

/** What a native speaker said of an item: its Bambara is right, or should be `correction`. */
export interface Answer {
  readonly item: ReviewItem;
  /** Undefined when it is right as it is. */
  readonly correction: string | undefined;
  readonly by: string;
  readonly comment: string | undefined;
}

const LONGEST_NAME = 80;
/** What a spreadsheet shows when it took a correction for a formula. */
const BROKEN_FORMULA = /^(#[\p{Lu}/0]+[?!]?|Err:\d+)$/u;

/** Whether a row says anything to take: a correction, or that the Bambara is right. */
export function isAnswered({ correction }: SheetRow): boolean {
  return correction !== '';
}

/**
 * Reads the answer in a row. Refused, with a sentence for whoever filled the sheet in: an item that there is
 * not, nobody's answer, a Bambara that is not the one that was read.
 */
export function judgeRow(
  row: SheetRow,
  item: ReviewItem | undefined,
  byDefault: string,
): Result<Answer, string> {
  const by = row.reviewer === '' ? byDefault : row.reviewer;
  if (item === undefined) return err('there is no such key; export the sheet again');
  if (by === '') return err('nobody has signed it: write a name into the column reviewer');
  if (by.length > LONGEST_NAME || by.includes('\n')) return err('the name of the reviewer is too long');
  if (BROKEN_FORMULA.test(row.correction)) return err('the spreadsheet took the correction for a formula');

  const right = /^ok[.!]?$/i.test(row.correction) || row.correction === item.bm;
  const comment = row.comment === '' ? undefined : row.comment;
  const answer = { item, by, comment, correction: right ? undefined : row.correction };
  // Somebody who writes what stands there now has read what stands there now.
  if (row.correction === item.bm) return ok(answer);
  if (!isSameVersion(row, item)) return err('the Bambara changed since the export; export the sheet again');
  if (right && isEdited(row, item)) {
    return err('the column bambara was changed: write the correction into the column correction');
  }
  return ok(answer);
}

function isSameVersion({ version, bambara }: SheetRow, { bm }: ReviewItem): boolean {
  return version === '' ? plain(bambara) === plain(bm) : version === versionOf(bm);
}

function isEdited({ bambara }: SheetRow, { bm }: ReviewItem): boolean {
  return bambara !== '' && plain(bambara) !== plain(bm);
}

/** Spreadsheets may compose letters anew and cut blanks at the ends. */
function plain(text: string): string {
  return text.normalize('NFC').trim();
}
