import { z } from 'zod';

/** Words that are meant for whoever reads them, and the words that may stand beside them. */
export const insultsSchema = z.strictObject({
  insults: z.array(z.string().min(1)).min(1),
  beside: z.array(z.string().min(1)),
});

export type Insults = z.infer<typeof insultsSchema>;
