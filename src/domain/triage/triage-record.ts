import { z } from 'zod';
import { FORMS, graverForm, type Form } from './form.ts';

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
  form: z.enum(FORMS).nullish(),
  /** Ids of indicators; one that comes twice counts once. */
  indicators: z.array(z.string()).nullish(),
});

export type TriageRecord = z.infer<typeof triageRecordSchema>;

/** A record to which an answer adds what it establishes; nothing is taken away. */
export function withAnswer(
  record: TriageRecord,
  { indicators, form }: Readonly<{ indicators: readonly string[]; form?: Form | undefined }>,
): TriageRecord {
  return {
    ...record,
    form: graverForm(record.form ?? null, form ?? null),
    indicators: [...(record.indicators ?? []), ...indicators],
  };
}
