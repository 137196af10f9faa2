import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../../domain/formula-guard.ts';
import { versionOf, type ReviewItem } from './review-item.ts';

const COLUMNS = [
  'kind',
  'key',
  'french',
  'bambara',
  'sms',
  'segments',
  'glossary',
  'state',
  'reviewed by',
  'reviewed on',
  'correction',
  'reviewer',
  'comment',
  'version',
] as const;

/**
 * The sheet as CSV: UTF-8 with a mark at its beginning, without which Excel would show ɛ as two other signs,
 * and CRLF (RFC 4180). `correction`, `reviewer` and `comment` are empty.
 */
export function writeSheet(items: readonly ReviewItem[]): string {
  return stringify([[...COLUMNS], ...items.map(cellsOf)], {
    bom: true,
    record_delimiter: '\r\n',
    // A line break alone is not the one that ends a row, but whoever reads the sheet may take it for that.
    quoted_match: /[\r\n]/,
  });
}

function cellsOf(item: ReviewItem): readonly string[] {
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    kind: item.kind,
    key: item.key,
    french: item.fr,
    bambara: item.bm,
    sms: item.sms,
    segments: item.segments === undefined ? '' : String(item.segments),
    glossary: item.glossary,
    state: item.state,
    'reviewed by': item.reviewedBy,
    'reviewed on': item.reviewedOn,
    correction: '',
    reviewer: '',
    comment: '',
    version: versionOf(item.bm),
  };
  return COLUMNS.map((column) => guardCell(cells[column]));
}
