import { z } from 'zod';
import { pageOf, pageQuerySchema, timeSchema } from './page.ts';

/** `GET /audit`: the newest first. */
export const auditQuerySchema = pageQuerySchema.extend({
  /** The number of the last entry of the page before. */
  cursor: z.coerce.number().int().positive().optional(),
  subject: z.string().max(80).optional(),
  by: z.string().max(80).optional(),
  action: z.string().max(40).optional(),
});
export const auditEntrySchema = z.object({
  seq: z.number().int(),
  at: timeSchema,
  /** `staff:<id>`, `phone:<id>` or `service`; and the name of the member of staff. */
  by: z.string(),
  name: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  detail: z.string().nullable(),
  hash: z.string(),
});
export const auditPageSchema = pageOf(auditEntrySchema);

/** `GET /audit/state`: whether the chain is whole, as of the last verification. */
export const auditStateSchema = z.object({
  entries: z.number().int(),
  head: z.string().nullable(),
  whole: z.boolean(),
  /** Where it is not, and how. */
  fault: z
    .object({ kind: z.enum(['altered', 'missing', 'cut', 'no_anchor']), seq: z.number().int() })
    .nullable(),
});
