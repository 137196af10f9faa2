import { z } from 'zod';
import { TOPICS } from '../understanding.ts';

/**
 * One question of the check of an offer, as `country/<id>/offers.json` holds it. The order of the file is the
 * order of asking: what binds a person most comes first. It holds no text: the wording is in the catalogue under
 * `offer:question.<id>`, what a red flag means under `offer:flag.<id>`, what to find out under `offer:find_out.<id>`.
 */
export const offerQuestionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  /** The answer that is a red flag. */
  flag: z.enum(['yes', 'no']),
  /** The triage indicator that the flag is in a report, when it is one. */
  indicator: z.string().nullable(),
  /** Indicators by which a message has said the flag already, so that it is not asked. */
  heard: z.array(z.string()),
  /** What an answer in free words speaks of that says the flag. */
  topics: z.array(z.enum(TOPICS)),
  sources: z.array(z.string().min(1)).min(1),
});

export type OfferQuestion = z.infer<typeof offerQuestionSchema>;
