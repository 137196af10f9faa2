import { z } from 'zod';

/** Degrees in tenths, which says truthfully how well these are known: about 11 km. */
const tenths = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .refine((degrees) => Math.round(degrees * 10) / 10 === degrees, 'must be in tenths of a degree');
const position = { name: z.string().min(1), latitude: tenths(90), longitude: tenths(180) };

/** A town of a region at home. */
const townAtHomeSchema = z.strictObject({ ...position, region: z.string().regex(/^[a-z][a-z-]*$/) });

/** A town abroad; null for a country that `abroad.json` does not have, which is still not one of its neighbours. */
const townAbroadSchema = z.strictObject({
  ...position,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});

/** The file `map.json` of a country: towns by which a position is found to be in a region, or in a country abroad. */
export const townMapSchema = z.strictObject({
  source: z.string().min(1),
  towns: z.array(z.union([townAtHomeSchema, townAbroadSchema])).min(1),
});

export type TownMap = z.infer<typeof townMapSchema>;
export type Town = TownMap['towns'][number];
