import { z } from 'zod';

/**
 * What is known of one situation: the input of `triage` and of `lakana triage`. Every field may be left out
 * or null: that is "not known", never "no". An unknown field is an error, so that a misspelt `dangerNow` is
 * not taken for silence.
 */
export const triageRecordSchema = z.strictObject({
  child: z.boolean().nullish(),
  /** Years. */
  age: z.number().min(0).max(130).nullish(),
  dangerNow: z.boolean().nullish(),
  form: z.enum(['labour', 'sexual', 'begging', 'marriage', 'descent', 'armed']).nullish(),
  /** Ids of indicators; one that comes twice counts once. */
  indicators: z.array(z.string()).nullish(),
});

export type TriageRecord = z.infer<typeof triageRecordSchema>;
