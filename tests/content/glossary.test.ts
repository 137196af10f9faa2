import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkBambaraLetters } from '#src/content/check-letters.ts';
import { readGlossary } from '#src/content/glossary.ts';

const MALI = join(import.meta.dirname, '../../country/ml');

describe('the glossary of Mali', () => {
  it('has each term in official letters, and a source for each that is not composed', async () => {
    const glossary = await readGlossary(MALI);
    if (!glossary.ok) throw new Error(glossary.error.join('\n'));
    const { terms } = glossary.value;
    expect(terms.length).toBeGreaterThan(200);
    expect(terms.flatMap(({ bm }) => checkBambaraLetters({ language: 'bm', key: bm, text: bm }))).toEqual([]);
    expect(terms.filter(({ status, sources }) => status !== 'composed' && sources.length === 0)).toEqual([]);
  });
});

describe('a glossary is not taken when', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glossary-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const GOOD = { bm: 'farati', fr: 'danger', status: 'attested', sources: ['UDHR'] };
  it.each<[string, readonly object[], RegExp | undefined]>([
    ['nothing is wrong: then it is', [GOOD], undefined],
    ['a term is in the letters of an SMS', [{ ...GOOD, bm: 'dèmè' }], /terms\.0\.bm: .*official alphabet/],
    ['a source is not named', [{ ...GOOD, sources: ['hearsay'] }], /terms\.0: no source hearsay/],
    ['an attested term has no source', [{ ...GOOD, sources: [] }], /farati is attested by no source/],
    ['a term comes twice', [GOOD, GOOD], /farati, danger comes twice/],
    ['a status is another one', [{ ...GOOD, status: 'heard' }], /terms\.0\.status/],
    ['it is empty', [], /terms/],
  ])('%s', async (_, terms, problem) => {
    await writeFile(join(folder, 'glossary.json'), JSON.stringify({ sources: { UDHR: 'x' }, terms }));
    const read = await readGlossary(folder);
    if (problem === undefined) expect(read.ok).toBe(true);
    else expect(read.ok ? 'taken' : read.error.join('\n')).toMatch(problem);
  });
});
