import { z } from 'zod';
import { FORMS } from '../triage/form.ts';
import { LEVELS } from '../triage/level.ts';
import { CALL_BACK_PARTS } from './call-back-time.ts';
import { CLOSING_REASONS } from './case-work.ts';
import { ABOUTS } from './report.ts';

const minutesSchema = z.number().int();

/**
 * A case that was made up to try the desk, as `demo-cases.json` of a country has it. Nobody in it exists: its phone is a
 * simulated one, and it is an exercise wherever it is shown. Times are minutes before now.
 */
const demoCaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  openedAgo: minutesSchema,
  /** When the person last wrote. */
  heardAgo: minutesSchema,
  surface: z.enum(['sms', 'whatsapp']),
  language: z.enum(['fr', 'bm']),
  about: z.enum(ABOUTS),
  occasion: z.enum(['danger', 'suicide', 'person', 'report']),
  dangerNow: z.boolean().default(false),
  child: z.boolean().nullable().default(null),
  age: z.number().int().nullable().default(null),
  region: z.string().nullable(),
  place: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
  form: z.enum(FORMS).nullable().default(null),
  safeToWrite: z.boolean().nullable().default(true),
  keep: z.boolean().nullable().default(true),
  callBack: z.boolean().nullable().default(true),
  callBackTime: z.enum(CALL_BACK_PARTS).nullable().default('any'),
  /** The person's words, and the indicators that they tell. */
  said: z.array(z.strictObject({ words: z.string(), indicators: z.array(z.string()).default([]) })),
  /** The place of the one who has it among the staff of the demo. */
  owner: z.number().int().nullable().default(null),
  talk: z
    .array(z.strictObject({ ago: minutesSchema, from: z.enum(['person', 'staff']), text: z.string() }))
    .default([]),
  notes: z.array(z.strictObject({ ago: minutesSchema, text: z.string() })).default([]),
  tasks: z
    .array(z.strictObject({ text: z.string(), dueIn: minutesSchema, done: z.boolean().default(false) }))
    .default([]),
  tags: z.array(z.string()).default([]),
  level: z.strictObject({ level: z.enum(LEVELS), reason: z.string() }).optional(),
  closed: z.strictObject({ ago: minutesSchema, reason: z.enum(CLOSING_REASONS) }).optional(),
});

export const demoCasesSchema = z.array(demoCaseSchema);
export type DemoCase = z.infer<typeof demoCaseSchema>;
