import { join } from 'node:path';
import { ok, type Result } from '../domain/result.ts';
import { entryLines } from './entry-lines.ts';
import { textsOf } from './locales.ts';
import { readLocales } from './read-locales.ts';
import { replaceFile } from './replace-file.ts';
import { readReview, reviewFile } from './review.ts';

/** What `writeReview` did: keys that it added as not reviewed, and keys without a text that it took out. */
export interface ReviewChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Makes the review know exactly the Bambara texts that there are; what was already reviewed stays. */
export async function writeReview(folder: string): Promise<Result<ReviewChange, string[]>> {
  const locales = await readLocales(folder);
  if (!locales.ok) return locales;
  const before = await readReview(folder);
  if (!before.ok) return before;
  const keys = [...textsOf(locales.value.bm).keys()].sort();
  const after = Object.fromEntries(
    keys.map((key) => [key, before.value[key] ?? { reviewed: false as const }]),
  );
  await replaceFile(reviewFile(folder), entryLines(after));
  return ok({
    added: keys.filter((key) => !Object.hasOwn(before.value, key)),
    removed: Object.keys(before.value).filter((key) => !Object.hasOwn(after, key)),
  });
}

if (import.meta.main) {
  const result = await writeReview(join(import.meta.dirname, '../../locales'));
  const lines = result.ok
    ? [...result.value.added.map((key) => `+ ${key}`), ...result.value.removed.map((key) => `- ${key}`)]
    : result.error;
  if (!result.ok) process.exitCode = 1;
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
