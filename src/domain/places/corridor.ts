import { z } from 'zod';

/** The moments of a journey, in their order. */
export const MOMENTS = ['before', 'way', 'there'] as const;
export type Moment = (typeof MOMENTS)[number];

const keySchema = z.string().regex(/^travel:\w+(\.\w+)+$/);
const sourcesSchema = z.array(z.string().min(1)).min(1);
/** One text of the catalogue, with where its facts come from. */
const adviceSchema = z.strictObject({ text: keySchema, sources: sourcesSchema });

const corridorCountrySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  /** ISO 3166-1; several where people name a region of the world: the Gulf. */
  codes: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  title: keySchema,
  /** What is known of this way, beside the advice for every way. */
  notes: z.partialRecord(z.enum(MOMENTS), adviceSchema),
});

/** The file `corridor.json` of a country: where people leave for, and what may be said of it; no unverified fact. */
export const corridorSchema = z
  .strictObject({
    advice: z.record(z.enum(MOMENTS), adviceSchema),
    countries: z.array(corridorCountrySchema).min(1),
  })
  .superRefine(({ countries }, context) => {
    const codes = countries.flatMap((country) => country.codes);
    const ids = countries.map(({ id }) => id);
    if (new Set(codes).size < codes.length || new Set(ids).size < ids.length) {
      context.addIssue({ code: 'custom', path: ['countries'], message: 'an id or a code comes twice' });
    }
  });

export type Corridor = z.infer<typeof corridorSchema>;
export type CorridorCountry = z.infer<typeof corridorCountrySchema>;

/** The one country of the corridor that a message names (ISO 3166-1 codes); undefined when it names none or several. */
export function corridorOf(codes: readonly string[], { countries }: Corridor): CorridorCountry | undefined {
  const named = countries.filter((country) => country.codes.some((code) => codes.includes(code)));
  return named.length === 1 ? named[0] : undefined;
}
