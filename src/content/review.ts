import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

const entrySchema = z.discriminatedUnion('reviewed', [
  z.strictObject({ reviewed: z.literal(false) }),
  z.strictObject({
    reviewed: z.literal(true),
    by: z.string().min(1),
    on: z.iso.date(),
    /** Of the text that was reviewed. */
    hash: z.string().regex(/^[0-9a-f]{16}$/),
    /** What the reader had to say besides. */
    comment: z.string().min(1).optional(),
  }),
]);
export const reviewSchema = z.record(z.string(), entrySchema);

/** Whether a native speaker has read a Bambara text, who and when. */
export type ReviewEntry = z.infer<typeof entrySchema>;
/** By full key. It lies beside the texts, so that both languages have exactly the same keys. */
export type Review = Readonly<Record<string, ReviewEntry>>;

/** `changed`: it was reviewed, and the text is not the same any more. Only `reviewed` is reviewed. */
export type ReviewStatus = 'reviewed' | 'changed' | 'not_reviewed';

/** The file in which the state of review is kept. */
export function reviewFile(folder: string): string {
  return join(folder, 'review.bm.json');
}

/** Reads `<folder>/review.bm.json`. */
export async function readReview(folder: string): Promise<Result<Review, string[]>> {
  return readJson(reviewFile(folder), reviewSchema);
}

/** The entry that says: this text, as it is now, was read. `on` is a day, `2026-11-23`. */
export function reviewed(text: string, by: string, on: string): ReviewEntry {
  return { reviewed: true, by, on, hash: hashOf(text) };
}

export function reviewStatus(entry: ReviewEntry | undefined, text: string): ReviewStatus {
  if (entry?.reviewed !== true) return 'not_reviewed';
  return entry.hash === hashOf(text) ? 'reviewed' : 'changed';
}

/** Finds Bambara texts that the review does not know, and entries without a text. */
export function checkReview(review: Review, texts: ReadonlyMap<string, string>): readonly Problem[] {
  const problem = (key: string, detail: string): Problem => ({
    check: 'review',
    language: 'bm',
    key,
    detail,
  });
  return [
    ...[...texts.keys()]
      .filter((key) => !Object.hasOwn(review, key))
      .map((key) => problem(key, 'is not in the review; run node src/content/write-review.ts')),
    ...Object.keys(review)
      .filter((key) => !texts.has(key))
      .map((key) => problem(key, 'is in the review and has no text; run node src/content/write-review.ts')),
  ];
}

/** What a text is known by: it changes with every letter. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
