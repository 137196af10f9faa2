import { z } from 'zod';

const namesSchema = z.array(z.string().min(1));

/** A country that people leave for or pass through. */
export const foreignCountrySchema = z.strictObject({
  /** ISO 3166-1, two letters. */
  code: z.string().regex(/^[A-Z]{2}$/),
  /** The Bambara name is null while no source attests it; forms by ear are aliases then, and never shown. */
  name: z.strictObject({ fr: z.string().min(1), bm: z.string().min(1).nullable() }),
  /** Other names and spellings by ear. */
  aliases: namesSchema,
  /** Towns by which people mean the country: who is "à Tamanrasset" is in Algeria. */
  towns: namesSchema,
  /** Where the Bambara name is attested. */
  source: z.string().min(1).nullable(),
});

/** The file `abroad.json` of a country. */
export const abroadSchema = z.strictObject({
  /** Phrases that hold the name of a country and do not mean it: "Office du Niger". */
  not: namesSchema,
  /** Words of everyday language that are a name too, or one letter away from one: `tɔgɔ` is "name". */
  everyday: namesSchema,
  countries: z.array(foreignCountrySchema).min(1),
});

export type ForeignCountry = z.infer<typeof foreignCountrySchema>;
export type Abroad = z.infer<typeof abroadSchema>;
