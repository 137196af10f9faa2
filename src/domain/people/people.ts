import { z } from 'zod';

/** Words of each language as people type them; `recrut~` is every word that begins so. */
const wordsSchema = z.strictObject({
  fr: z.array(z.string().min(1)).min(1),
  bm: z.array(z.string().min(1)).min(1),
});

/** `country/<id>/people.json`: by which words a message names whom it is about. */
export const peopleSchema = z.strictObject({
  child: wordsSchema,
  woman: wordsSchema,
  /** One person: somebody's sister, a maid. */
  person: wordsSchema,
  /** A recruiter, or a place where people are kept. */
  place: wordsSchema,
});

export type People = z.infer<typeof peopleSchema>;
