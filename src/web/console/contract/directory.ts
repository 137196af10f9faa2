import { z } from 'zod';
import { entryDraftSchema, entrySchema } from '../../../domain/directory/entry.ts';
import { FRESHNESS } from '../../../domain/directory/freshness.ts';
import { IMPORT_FORMATS } from '../../../domain/directory/read-import.ts';
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
  freshness: z.enum(FRESHNESS),
});
export type EntryLine = z.infer<typeof entryLineSchema>;

/** `GET /directory`. */
export const directoryQuerySchema = pageQuerySchema.extend({
  text: z.string().max(80).optional(),
  region: z.string().max(40).optional(),
  freshness: z.enum(FRESHNESS).optional(),
});

/** `POST /directory/:id/verified`: somebody called it and it was right. */
export const verifySchema = z.object({
  on: z.iso.date(),
  note: z.string().trim().max(500).optional(),
  /** 90 days later when it is left out; never after that. */
  nextCheck: z.iso.date().optional(),
});

/** `GET /directory/:id`, and what changes to it answer. */
export const entryDetailSchema = z.object({
  entry: entrySchema,
  freshness: z.enum(FRESHNESS),
  updatedAt: timeSchema,
  /** To be given back with a change: somebody else may be first. */
  version: z.number().int(),
});
export type EntryDetail = z.infer<typeof entryDetailSchema>;

/** `POST /directory`. */
export const addEntrySchema = z.object({ draft: entryDraftSchema });
/** `PUT /directory/:id`. A verification holds only as long as what was verified stays the same. */
export const editEntrySchema = z.object({ draft: entryDraftSchema, version: z.number().int() });

/** `GET /directory/export?format=`: a file, HSDS 3.0 as JSON or one row for each number as CSV. */
export const exportQuerySchema = z.object({ format: z.enum(IMPORT_FORMATS) });
/** `POST /directory/import`: nothing is written when anything is wrong, unless `rest` says to take what is right. */
export const importSchema = z.object({
  format: z.enum(IMPORT_FORMATS),
  text: z.string().max(900_000),
  trial: z.boolean().default(false),
  rest: z.boolean().default(false),
});

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
