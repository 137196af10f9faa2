import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { lakana } from '#src/cli/lakana.ts';
import { runCheck } from '#src/content/run-check.ts';
import { writeReview } from '#src/content/write-review.ts';

const ROOT = join(import.meta.dirname, '../..');
type Row = Record<string, string>;

let root: string;
let sheet: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
  sheet = join(root, 'sheet.csv');
  for (const folder of ['locales', 'country']) {
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
  }
  // As if nobody had read anything yet.
  await writeFile(join(root, 'locales/review.bm.json'), '{}');
  await writeFile(join(root, 'country/ml/review.bm.json'), '{}');
  await writeReview(join(root, 'locales'));
});
afterAll(() => rm(root, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string[]; notes: string[] }> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await lakana(['content', ...args, '--root', root], {
    lines: () => {
      throw new Error('reads no input');
    },
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    env: {},
  });
  return { code, out, notes };
}

async function exported(): Promise<Row[]> {
  expect(await run('export', '--out', sheet)).toMatchObject({ code: 0, out: [] });
  return parse<Row>(await readFile(sheet), { bom: true, columns: true });
}

/** Every file of the copy, so that two states can be compared. */
async function files(): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true });
  const json = names.filter((name) => name.endsWith('.json') || name.endsWith('.new')).sort();
  return Object.fromEntries(
    await Promise.all(json.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const)),
  );
}

const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => after[name] !== before[name]);

const answer = (rows: readonly Row[], answers: Readonly<Record<string, string>>): Row[] =>
  rows.map((row) => {
    const correction = answers[row['key'] ?? ''];
    return correction === undefined ? row : { ...row, correction, reviewer: 'A. Reviewer' };
  });

describe('the sheet', () => {
  it('begins with the mark of UTF-8 and has a row for every Bambara text, then labels, then phrases', async () => {
    const rows = await exported();
    expect((await readFile(sheet)).subarray(0, 3).toString('hex')).toBe('efbbbf');
    const kinds = rows.map((row) => row['kind']);
    expect(kinds).toEqual([...kinds].sort((one, other) => order(one) - order(other)));
    const review = JSON.parse(await readFile(join(root, 'locales/review.bm.json'), 'utf8')) as object;
    const keys = rows.filter((row) => row['kind'] === 'text').map((row) => row['key']);
    expect([...keys].sort()).toEqual(Object.keys(review).sort());
    expect(new Set(rows.map((row) => row['key'])).size).toBe(rows.length);
  });

  it('shows a text with its French, as an SMS shows it, with its sources and its state', async () => {
    const rows = await exported();
    expect(rows.find((row) => row['key'] === 'danger:safe')).toEqual({
      kind: 'text',
      key: 'danger:safe',
      french: expect.stringContaining('écrire'),
      bambara: expect.stringContaining('sɛbɛn'),
      sms: expect.stringContaining('sèbèn'),
      segments: '1',
      glossary: expect.stringContaining('farati = danger (Bamadaba, GATITOS)'),
      state: 'not read',
      'reviewed by': '',
      'reviewed on': '',
      correction: '',
      reviewer: '',
      comment: '',
      version: expect.stringMatching(/^v[0-9a-f]{16}$/),
    });
  });

  it('has no cell that a spreadsheet would run', async () => {
    const cells = (await exported()).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'@"))).toBe(true);
  });

  it('is the same twice, and comes to the terminal when no file is named', async () => {
    await exported();
    const { code, out, notes } = await run('export', '--language', 'bm');
    expect(code).toBe(0);
    expect(`${out.join('\n')}\n`).toBe(await readFile(sheet, 'utf8'));
    expect(notes).toEqual([expect.stringMatching(/^Reviewed: 0 of \d+ texts \(0 %\), 0 of \d+ labels/)]);
  });
});

describe('a sheet that comes back', () => {
  it('changes nothing when nobody wrote into it', async () => {
    await exported();
    const before = await files();
    const { code, out } = await run('import', sheet);
    expect([code, ...out]).toEqual([0, '{"taken":0,"corrected":[],"known":0,"unanswered":[],"refused":0}']);
    expect(changed(before, await files())).toEqual([]);
  });

  it('with semicolons corrects the texts, keeps the review, is told in the next export, and counts once', async () => {
    const rows = await exported();
    const phrase = rows.find((row) => row['key']?.startsWith('danger.fear#'))?.['key'] ?? '';
    const text = rows.find((row) => row['key'] === 'danger:answer')?.['bambara'] ?? '';
    const correction = `Sabali. ${text}`;
    expect(text).toContain('\n{{numbers}}');
    const answered = answer(rows, {
      'danger:answer': correction,
      'danger:safe': 'ok',
      'contacts.ml.police.17': 'Polisiw',
      [phrase]: 'ok',
    });
    await writeFile(sheet, stringify(answered, { header: true, delimiter: ';', record_delimiter: '\r\n' }));
    const before = await files();
    const first = await run('import', sheet);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out[0] ?? '')).toMatchObject({
      taken: 4,
      corrected: ['danger:answer'],
      refused: 0,
    });
    expect(first.notes.at(-1)).toMatch(/^Reviewed: 2 of \d+ texts .*, 0 of \d+ labels .*, 1 of \d+ phrases/);

    const after = await files();
    expect(changed(before, after)).toEqual([
      'country/ml/review.bm.json',
      'locales/bm/danger.json',
      'locales/review.bm.json',
    ]);
    expect(after['locales/bm/danger.json']).toBe(
      before['locales/bm/danger.json']?.replace(JSON.stringify(text), JSON.stringify(correction)),
    );
    expect(await runCheck(join(root, 'locales'))).toEqual([]);

    const second = await run('import', sheet);
    expect(JSON.parse(second.out[0] ?? '')).toMatchObject({ taken: 0, known: 4, refused: 0 });
    expect(changed(after, await files())).toEqual([]);

    const states = new Map((await exported()).map((row) => [row['key'], row['state']]));
    expect(
      ['danger:answer', 'danger:quiet', 'contacts.ml.police.17', phrase].map((key) => states.get(key)),
    ).toEqual(['reviewed', 'not read', 'to correct', 'reviewed']);
  });

  it('has its wrong rows listed by line, and its good ones taken', async () => {
    const rows = answer(await exported(), { 'person:matter': 'Dèmè', 'exit:last_line': 'ok' });
    await writeFile(sheet, stringify(rows, { header: true, bom: true }));
    const line = rows.findIndex((row) => row['key'] === 'person:matter') + 2;
    const before = await files();
    const { code, notes, out } = await run('import', sheet, '--by', 'Somebody else');
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ taken: 1, refused: 1 });
    expect(notes).toContainEqual(
      expect.stringMatching(new RegExp(`^line ${line} person:matter: the correction has letters`)),
    );
    expect(changed(before, await files())).toEqual(['locales/review.bm.json']);
  });

  it.each([
    [['import'], 'Give the one file to read'],
    [['import', 'no-such-file.csv'], 'no-such-file.csv cannot be read'],
    [['import', join(ROOT, 'package.json')], 'is no table'],
    [['export', '--language', 'fr'], 'only Bambara is reviewed'],
    [['export', '--out', join('no-such-folder', 'sheet.csv')], 'cannot be written'],
  ])('%j: what to do is said, and the exit code is 1', async (args, told) => {
    const { code, notes } = await run(...args);
    expect([code, notes.join('\n')]).toEqual([1, expect.stringContaining(told)]);
  });
});

function order(kind: string | undefined): number {
  return ['text', 'label', 'phrase'].indexOf(kind ?? '');
}
