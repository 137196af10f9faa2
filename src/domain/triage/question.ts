import { z } from 'zod';

/**
 * One plain question of the bank in `country/<id>/questions.json`. It holds no text: the wording is in the
 * catalogue under `report:question.<id>.self` and `report:question.<id>.other`.
 */
export const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  /** Ids of the indicators that a "yes" establishes; any other answer establishes nothing. */
  indicators: z.array(z.string()).min(1),
  /** Whether it can be asked about the writer, about somebody else, or both. */
  about: z.enum(['self', 'other', 'both']),
  /** How hard it is to be asked this: 1 is a plain fact of daily life, 3 touches violence. */
  sensitivity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Years. A writer known to be younger, or a child of unknown age, is not asked. */
  minAge: z.int().min(1).max(18).optional(),
});

export type Question = z.infer<typeof questionSchema>;
