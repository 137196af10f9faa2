import { z } from 'zod';

const idSchema = z.string().regex(/^[a-z][a-z-]*$/);
const namesSchema = z.array(z.string().min(1));

/** What a place is to somebody who tells where they are, or which way they were taken. */
export const PLACE_KINDS = ['town', 'commune', 'quarter', 'border', 'mine', 'work'] as const;

/** A place smaller than a cercle, or one that is known for its border post or its work. */
export const placeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(PLACE_KINDS),
  /** Id of the region of the map of 2023: what a message that names the place is taken to mean. */
  region: idSchema,
  /** Regions that have another place of this name, less likely to be meant. */
  alsoIn: z.array(idSchema).min(1).optional(),
  name: z.string().min(1),
  /** Other spellings, and the Bambara form where it is more than the French one by ear. */
  aliases: namesSchema,
  /** Key of `sources` of the file. */
  source: z.string().min(1),
  /** False while no source that was read says where it lies: then it is recognised and never shown. */
  confirmed: z.boolean(),
});

/** The file `places.json` of a country. */
export const placesSchema = z.strictObject({
  sources: z.record(z.string(), z.string().min(1)),
  /**
   * Words of everyday language that are the name of a region, a cercle or a place too, or one letter away from
   * one, by language and as people type them: `san` is "year", `kita` is how some write "quitta".
   */
  everyday: z.strictObject({ fr: namesSchema, bm: namesSchema }),
  places: z.array(placeSchema).min(1),
});

export type KnownPlace = z.infer<typeof placeSchema>;
export type Places = z.infer<typeof placesSchema>;
