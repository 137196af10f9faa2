import { z } from 'zod';

/** Whom an organisation helps; `any` is anybody in trouble. */
const servesSchema = z.enum(['any', 'child', 'violence', 'migration', 'descent']);

/**
 * An organisation to which a report can be passed on, if the person says so. It is named to people only when it
 * agreed to take reports: see `organisationsFor`.
 */
export const organisationSchema = z.strictObject({
  /** Part of the ids of buttons, so it stays short. */
  id: z.string().regex(/^[a-z]{2,16}$/),
  /** As a person reads it in a question, in every language. */
  name: z.string().min(1).max(30),
  /** Ids of the regions it serves; none when it serves the whole country. */
  regions: z.array(z.string()),
  serves: z.array(servesSchema).min(1),
  sources: z.array(z.string().min(1)).min(1),
  note: z.string(),
  /** Who settled with it that it takes reports, and on which day. */
  agreed: z.strictObject({ by: z.string().min(1), on: z.iso.date() }).nullable(),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Serves = z.infer<typeof servesSchema>;
