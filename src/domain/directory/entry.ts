import { z } from 'zod';
import { contactSchema, e164Of, numberProblem } from '../referral/contact.ts';
import { NEEDS } from './need.ts';
import { scheduleSchema } from './schedule.ts';

const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const lineSchema = z.string().trim().max(200);
const textSchema = z.string().trim().max(1000);
/** ISO 639-1, or 639-3 where there is no shorter code: `fr`, `bm`, `snk`. */
const languageSchema = z.string().regex(/^[a-z]{2,3}$/);
const whoAndWhenSchema = z.strictObject({ by: z.string().trim().min(1).max(80), on: z.iso.date() });
const { country, label, kind, number, category, tags } = contactSchema.shape;

/** How a number is shown to people by the bot. */
const shownSchema = z.strictObject({
  label,
  category,
  tags: tags.unwrap().default([]),
  /** Sends help at once. */
  emergency: z.boolean(),
});

export const phoneSchema = z.strictObject({
  /** Begins with the country where it is given to people: that is the id of the contact. */
  id: idSchema,
  kind,
  number,
  /** People in other countries can dial it. */
  fromAbroad: z.boolean(),
  /** SMS are read there: a referral can be sent to it. */
  takesText: z.boolean(),
  languages: z.array(languageSchema),
  /** Null: for staff only. */
  shown: shownSchema.nullable(),
});

export const serviceSchema = z
  .strictObject({
    id: idSchema,
    name: lineSchema.min(1),
    description: textSchema,
    status: z.enum(['active', 'inactive']),
    needs: z.array(z.enum(NEEDS)).min(1),
    /** Years, both included. */
    minimumAge: z.number().int().min(0).max(120).nullable(),
    maximumAge: z.number().int().min(0).max(120).nullable(),
    sex: z.enum(['any', 'woman', 'man']),
    eligibility: textSchema,
    fees: lineSchema,
    languages: z.array(languageSchema),
    /** None: the hours are not known. */
    schedules: z.array(scheduleSchema),
    /** Ids of the regions it serves; none when it serves the whole country. */
    regions: z.array(z.string()),
  })
  .refine(({ minimumAge, maximumAge }) => (minimumAge ?? 0) <= (maximumAge ?? 120), {
    path: ['maximumAge'],
    message: 'below the minimum age',
  });

/** A place of an organisation. The address of a shelter that must not be found is left empty. */
export const locationSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  type: z.enum(['physical', 'postal', 'virtual']),
  region: z.string().nullable(),
  cercle: lineSchema.nullable(),
  address: lineSchema,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});

const shape = {
  id: idSchema,
  name: lineSchema.min(1),
  description: textSchema,
  email: z.email().nullable(),
  website: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where it is (ISO 3166-1, two letters). */
  country,
  /** Police, gendarmerie or another armed force, or nobody knows who answers. */
  isPolice: z.boolean(),
  services: z.array(serviceSchema).min(1),
  locations: z.array(locationSchema),
  phones: z.array(phoneSchema),
  /** Who settled with it that it takes referrals, and on which day. */
  agreed: whoAndWhenSchema.nullable(),
  sources: z.array(lineSchema.min(1)),
};

/** An entry as staff write it: everything but its verification, which is an act of its own. */
export const entryDraftSchema = z.strictObject(shape).superRefine(checkEntry);

/**
 * One organisation of the directory with its services, places and numbers: the objects of Open Referral HSDS 3.0
 * (organization, service, location, phone, schedule, language, service_area), nested, and what a hotline needs beside
 * them. `verified` says that somebody called and that all of it was right.
 */
export const entrySchema = z
  .strictObject({
    ...shape,
    verified: whoAndWhenSchema.extend({ note: textSchema.optional() }).nullable(),
    /** The last day on which the verification holds, when sooner than 90 days after it. */
    nextCheck: z.iso.date().nullable(),
  })
  .superRefine(checkEntry);

export type Entry = z.infer<typeof entrySchema>;
export type EntryDraft = z.infer<typeof entryDraftSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type Location = z.infer<typeof locationSchema>;
export type Phone = z.infer<typeof phoneSchema>;

function checkEntry(entry: EntryDraft, context: z.RefinementCtx): void {
  const report = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  for (const part of ['services', 'locations', 'phones'] as const) {
    const ids = entry[part].map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) report([part, index, 'id'], `the id ${id} comes twice`);
    });
  }
  entry.phones.forEach((phone, index) => {
    const e164 = e164Of(phone, entry.country);
    const problem = numberProblem({ ...phone, e164, country: entry.country });
    if (problem !== undefined) report(['phones', index, 'number'], problem);
    if (phone.takesText && phone.kind === 'short')
      report(['phones', index, 'takesText'], 'a short code takes no SMS');
    if (phone.shown !== null && !contactSchema.shape.id.safeParse(phone.id).success) {
      report(['phones', index, 'id'], 'a number for people has an id such as ml.samu.15');
    }
  });
}
