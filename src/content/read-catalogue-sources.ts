import { err, ok, type Result } from '../domain/result.ts';
import type { CatalogueSources } from './check-catalogue.ts';
import { readLocaleRules } from './locale-rules.ts';
import { readLocales } from './read-locales.ts';
import { readReview } from './review.ts';

/** Reads everything that `checkCatalogue` looks at from the folder of the texts. */
export async function readCatalogueSources(folder: string): Promise<Result<CatalogueSources, string[]>> {
  const locales = await readLocales(folder);
  const rules = await readLocaleRules(folder);
  const review = await readReview(folder);
  if (locales.ok && rules.ok && review.ok) {
    return ok({ locales: locales.value, rules: rules.value, review: review.value });
  }
  return err([locales, rules, review].flatMap((read) => (read.ok ? [] : read.error)));
}
