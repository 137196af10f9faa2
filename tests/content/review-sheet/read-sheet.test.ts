import { describe, expect, it } from '@jest/globals';
import { readSheet, type SheetRow } from '#src/content/review-sheet/read-sheet.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const ROW: SheetRow = {
  line: 2,
  key: 'area:ask',
  bambara: 'I ni ce',
  version: 'v1',
  correction: 'I ni sɔgɔma',
  reviewer: 'A. Reviewer',
  comment: '',
};
const HEAD = 'key,bambara,correction,reviewer,comment,version';
const CELLS = 'area:ask,I ni ce,I ni sɔgɔma,A. Reviewer,,v1';

describe('a sheet is read', () => {
  it.each<[string, Uint8Array, Partial<SheetRow>]>([
    ['as it was written', bytes(`\uFEFF${HEAD}\r\n${CELLS}\r\n`), {}],
    ['without the mark, with LF and no last line end', bytes(`${HEAD}\n${CELLS}`), {}],
    ['with semicolons', bytes(`${HEAD}\n${CELLS}`.replaceAll(',', ';')), {}],
    ['with tabs', bytes(`${HEAD}\n${CELLS}`.replaceAll(',', '\t')), {}],
    [
      'with semicolons beside commas in the cells',
      bytes(`${HEAD}\n${CELLS}`.replaceAll(',', ';').replace('sɔgɔma', 'sɔgɔma, A, B, C')),
      { correction: 'I ni sɔgɔma, A, B, C' },
    ],
    ['in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${HEAD}\n${CELLS}`, 'utf16le')), {}],
    [
      'with its columns in another order and others among them',
      bytes('mine,Reviewer,version,correction, KEY ,bambara\nx,A. Reviewer,v1,I ni sɔgɔma,area:ask,I ni ce'),
      {},
    ],
    [
      'with headings in French',
      bytes(
        'clé,bambara,correction,relecteur,commentaire,version\narea:ask,I ni ce,I ni sɔgɔma,A. Reviewer,Bon,v1',
      ),
      { comment: 'Bon' },
    ],
    [
      'with a line break in a cell',
      bytes(`${HEAD}\r\n${CELLS.replace('I ni sɔgɔma', '"I ni ""ce"",\r\n{{numbers}}"')}`),
      { correction: 'I ni "ce",\n{{numbers}}' },
    ],
    ['after empty rows, which count', bytes(`${HEAD}\n\n,,,,,\n${CELLS}`), { line: 4 }],
    ['with cells missing at the end', bytes(`${HEAD}\n${CELLS.replace(',,v1', '')}`), { version: '' }],
    [
      'with the apostrophe and the blank of a French spreadsheet',
      bytes(`${HEAD}\n${CELLS.replace('I ni sɔgɔma', 'i b’a fɛ\u202F?')}`),
      { correction: "i b'a fɛ ?" },
    ],
    ['with a guarded cell', bytes(`${HEAD}\n${CELLS.replace('I ni sɔgɔma', "'=1")}`), { correction: '=1' }],
    [
      'with letters that are composed',
      bytes(`${HEAD}\n${CELLS.replace('ce,I', 'ce,e\u0300 I')}`),
      { correction: 'è I ni sɔgɔma' },
    ],
  ])('%s', (_, file, differing) => {
    expect(readSheet(file)).toEqual({ ok: true, value: [{ ...ROW, ...differing }] });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['in the letters of an old Windows', new Uint8Array(Buffer.from(`${HEAD}\né`, 'latin1')), /UTF-8/],
    ['without the column of names', bytes('key,correction\na,b'), /no column reviewer/],
    ['that is empty', bytes(''), /no column key, correction, reviewer/],
    ['with a quote that does not end', bytes(`${HEAD}\n"area`), /is no table/],
  ])('but not one %s', (_, file, reason) => {
    const read = readSheet(file);
    expect(read.ok ? 'read' : read.error).toMatch(reason);
  });
});
