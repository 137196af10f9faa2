import { describe, expect, it } from '@jest/globals';
import { guardCell, unguardCell } from '#src/domain/formula-guard.ts';

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+223', "'+223"],
    ['-1', "'-1"],
    ['@bm_me bugɔ', "'@bm_me bugɔ"],
    ['\t=1', "'\t=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["''@x", "'''@x"],
    ['I ni ce', 'I ni ce'],
    ["'lakɔli'", "'lakɔli'"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j and read back exactly', (cell, written) => {
    expect(guardCell(cell)).toBe(written);
    expect(unguardCell(written)).toBe(cell);
  });
});
