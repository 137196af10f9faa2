import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadLearning } from '#src/content/load-learning.ts';
import type { Catalogue } from '#src/content/catalogue.ts';
import { testContent } from '#tests/support/service.ts';

const COUNTRY = fileURLToPath(new URL('../../country/ml', import.meta.url));
let folder: string;
let catalogue: Catalogue;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-learning-'));
  ({ catalogue } = await testContent());
});
afterAll(() => rm(folder, { recursive: true }));

/** Loads the country's files with something replaced in one of them. */
async function loadWith(file: string, from: string, to: string): ReturnType<typeof loadLearning> {
  await Promise.all(
    ['quiz.json', 'stories.json', 'tips.json'].map((name) => cp(join(COUNTRY, name), join(folder, name))),
  );
  const text = await readFile(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
  return loadLearning(folder, catalogue);
}

test.each([
  [
    'an answer that is no option',
    'quiz.json',
    '"right": "no"',
    '"right": "maybe"',
    'agreed has no option maybe',
  ],
  ['two tips of one name', 'tips.json', '"id": "word"', '"id": "copy"', 'two have the same id'],
  [
    'a text that is not there',
    'stories.json',
    'stories:gold.end',
    'stories:gold.nowhere',
    'no bm text for stories:gold.nowhere',
  ],
  ['a tip too long', 'tips.json', 'tips:text.word', 'quiz:why.agreed', 'has more than 100 units'],
  ['a tip without a source', 'tips.json', '"sources"', '"source"', 'sources'],
  ['a file that is no JSON', 'tips.json', '[', '', 'tips.json'],
])('%s stops the start', async (_what, file, from, to, told) => {
  const loaded = await loadWith(file, from, to);
  expect(loaded.ok ? [] : loaded.error.join('\n')).toContain(told);
});

test('the country has five questions, some stories, and tips for two months', async () => {
  const loaded = await loadLearning(COUNTRY, catalogue);
  if (!loaded.ok) throw new Error(loaded.error.join('\n'));
  const { quiz, stories, tips } = loaded.value;
  expect([quiz.others.length + 1, stories.length, tips.length]).toEqual([5, 4, 8]);
});
