import { join } from 'node:path';
import { checkCatalogue, type CatalogueSources } from './check-catalogue.ts';
import { readCatalogueSources } from './read-catalogue-sources.ts';

/** What is wrong with texts that were read, one line each. */
export function checkLines(sources: CatalogueSources): readonly string[] {
  return checkCatalogue(sources).map(
    ({ language, key, detail, check }) => `${language} ${key} ${detail} (${check})`,
  );
}

/** What is wrong with the texts of a folder, one line each. */
export async function runCheck(folder: string): Promise<readonly string[]> {
  const sources = await readCatalogueSources(folder);
  return sources.ok ? checkLines(sources.value) : sources.error;
}

if (import.meta.main) {
  const lines = await runCheck(join(import.meta.dirname, '../../locales'));
  if (lines.length > 0) process.exitCode = 1;
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
