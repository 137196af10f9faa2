import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCatalogue, type CatalogueSources } from './check-catalogue.ts';
import { readCatalogueSources } from './read-catalogue-sources.ts';
import { TEXTS_PAGE, textsPage } from './texts-page.ts';

/** What is wrong with texts that were read, one line each. */
export function checkLines(sources: CatalogueSources): readonly string[] {
  return checkCatalogue(sources).map(
    ({ language, key, detail, check }) => `${language} ${key} ${detail} (${check})`,
  );
}

/** What is wrong with the texts of a folder, one line each; `page` is the file that shows them all. */
export async function runCheck(folder: string, page?: string): Promise<readonly string[]> {
  const sources = await readCatalogueSources(folder);
  if (!sources.ok) return sources.error;
  const isOld = page !== undefined && (await readFile(page, 'utf8')) !== textsPage(sources.value);
  return [...checkLines(sources.value), ...(isOld ? [`${page} shows other texts; run npm run texts`] : [])];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const lines = await runCheck(join(root, 'locales'), join(root, 'docs', TEXTS_PAGE));
  if (lines.length > 0) process.exitCode = 1;
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
