import { z } from 'zod';
import { pageQuerySchema, timeSchema } from './page.ts';

/** One entry of the directory as it is listed: an organisation with its services, places and phones (HSDS 3). */
export const entryLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  regions: z.array(z.string()),
  needs: z.array(z.string()),
  isPolice: z.boolean(),
  phones: z.array(z.object({ id: z.string(), number: z.string(), label: z.string() })),
  verifiedBy: z.string().nullable(),
  verifiedOn: z.iso.date().nullable(),
  nextCheck: z.iso.date().nullable(),
  /** `unverified` was never checked; `due` within two weeks; `expired` is not shown to anybody any more. */
  freshness: z.enum(['unverified', 'fresh', 'due', 'expired']),
});
export type EntryLine = z.infer<typeof entryLineSchema>;

/** `GET /directory`. */
export const directoryQuerySchema = pageQuerySchema.extend({
  text: z.string().max(80).optional(),
  region: z.string().max(40).optional(),
  freshness: z.enum(['unverified', 'fresh', 'due', 'expired']).optional(),
});

/** `POST /directory/:id/verified`: somebody called it and it was right. */
export const verifySchema = z.object({ on: z.iso.date(), note: z.string().trim().max(500).optional() });

/** `GET /directory/due`: how many are to be checked. */
export const dueSchema = z.object({
  due: z.number().int(),
  expired: z.number().int(),
  unverified: z.number().int(),
});

export const importReportSchema = z.object({
  /** Whether anything was written. */
  applied: z.boolean(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  problems: z.array(
    z.object({ line: z.number().int().nullable(), id: z.string().nullable(), problem: z.string() }),
  ),
  at: timeSchema,
});
