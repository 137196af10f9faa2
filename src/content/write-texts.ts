import { join } from 'node:path';
import { readCatalogueSources } from './read-catalogue-sources.ts';
import { replaceFile } from './replace-file.ts';
import { TEXTS_PAGE, textsPage } from './texts-page.ts';

/** Writes the page of all texts again, from the texts as they are. */
const root = join(import.meta.dirname, '../..');
const sources = await readCatalogueSources(join(root, 'locales'));
if (sources.ok) {
  await replaceFile(join(root, 'docs', TEXTS_PAGE), textsPage(sources.value));
} else {
  process.exitCode = 1;
  process.stdout.write(`${sources.error.join('\n')}\n`);
}
