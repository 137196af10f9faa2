import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entryLines } from '../entry-lines.ts';
import { replaceFile } from '../replace-file.ts';
import { reviewFile } from '../review.ts';
import { TEXTS_PAGE, textsPage } from '../texts-page.ts';
import { countryReviewFile } from './country-review.ts';
import type { ReviewFolders, ReviewProject } from './review-project.ts';

/**
 * Writes what differs between two states of a project, each file whole. Texts come before the review: killed
 * in between, a corrected text is one that nobody has read, and the same sheet can be imported again.
 */
export async function writeProject(
  folders: ReviewFolders,
  before: ReviewProject,
  after: ReviewProject,
): Promise<void> {
  for (const [namespace, tree] of Object.entries(after.sources.locales.bm)) {
    if (tree === before.sources.locales.bm[namespace]) continue;
    const file = join(folders.locales, 'bm', `${namespace}.json`);
    await replaceFile(file, `${JSON.stringify(tree, null, 2)}\n`);
  }
  if (after.sources.review !== before.sources.review) {
    await replaceFile(reviewFile(folders.locales), entryLines(sorted(after.sources.review)));
  }
  if (after.sources !== before.sources && existsSync(folders.docs)) {
    await replaceFile(join(folders.docs, TEXTS_PAGE), textsPage(after.sources));
  }
  if (after.countryReview !== before.countryReview) {
    await replaceFile(countryReviewFile(folders.country), entryLines(sorted(after.countryReview)));
  }
}

function sorted<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : Number(one > other))),
  );
}
