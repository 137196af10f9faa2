import { z } from 'zod';
import { pageQuerySchema, timeSchema } from './page.ts';

/** `GET /audit`: the newest first. */
export const auditQuerySchema = pageQuerySchema.extend({
  subject: z.string().max(80).optional(),
  by: z.string().max(80).optional(),
  action: z.string().max(40).optional(),
});
export const auditEntrySchema = z.object({
  seq: z.number().int(),
  at: timeSchema,
  by: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string().nullable(),
  hash: z.string(),
});
/** `GET /audit/state`: whether the chain is whole, as of the last verification. */
export const auditStateSchema = z.object({
  entries: z.number().int(),
  head: z.string().nullable(),
  whole: z.boolean(),
});
