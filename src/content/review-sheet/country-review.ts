import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../domain/result.ts';
import { readJson } from '../read-json.ts';
import type { ItemState } from './review-item.ts';

const entrySchema = z.strictObject({
  /** What was read. */
  text: z.string().min(1),
  by: z.string().min(1),
  on: z.iso.date(),
  /** What the reader would write instead; somebody makes it a phrase again, by hand. */
  correction: z.string().min(1).optional(),
  comment: z.string().min(1).optional(),
});
const countryReviewSchema = z.record(z.string(), entrySchema);

export type CountryReviewEntry = z.infer<typeof entrySchema>;

/**
 * What native speakers said of the Bambara in a country's data, by the key of the item. It changes nothing by
 * itself: a phrase has signs that a reader need not know, and a label may be a name.
 */
export type CountryReview = Readonly<Record<string, CountryReviewEntry>>;

/** The file in which it is kept. */
export function countryReviewFile(folder: string): string {
  return join(folder, 'review.bm.json');
}

/** Reads `<folder>/review.bm.json` of a country. */
export async function readCountryReview(folder: string): Promise<Result<CountryReview, string[]>> {
  return readJson(countryReviewFile(folder), countryReviewSchema);
}

/** How it stands with a label or a phrase; one that became its correction is reviewed. */
export function countryState(entry: CountryReviewEntry | undefined, bm: string): ItemState {
  if (entry === undefined) return 'not read';
  if (entry.correction === bm) return 'reviewed';
  if (entry.text !== bm) return 'changed since';
  return entry.correction === undefined ? 'reviewed' : 'to correct';
}
