import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';

const strengthSchema = z.enum(['strong', 'medium', 'weak']);

/**
 * One indicator as `country/<id>/indicators.json` holds it. `adult` and `child` are its strengths in the two
 * lists for labour exploitation; null means that it is not in that list, where it counts as absent.
 */
export const indicatorSchema = z.strictObject({
  /** `<dimension>.<name>`, unique. */
  id: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  dimension: z.enum(DIMENSIONS),
  /** French, for staff; never sent to a person. */
  label: z.string().min(1),
  adult: strengthSchema.nullable(),
  child: strengthSchema.nullable(),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Strength = z.infer<typeof strengthSchema>;
