import { z } from 'zod';
import { idSchema, timeSchema } from './page.ts';

/** `GET /letters`: replies that were given up and may be sent again, the latest first. */
export const letterSchema = z.object({
  conversation: idSchema,
  ref: idSchema,
  channel: z.string(),
  urgency: z.enum(['safety', 'ordinary']),
  owedAt: timeSchema,
  deadAt: timeSchema,
  attempts: z.number().int(),
  /** Why: `throttled`, `provider_down`, `bad_credentials`, `rejected`. */
  error: z.string(),
  /** Return codes of the cases of whom it was for. */
  codes: z.array(z.string()),
});
export const lettersSchema = z.object({ items: z.array(letterSchema) });

/** `POST /letters/:conversation/:ref/again`. */
export const letterPlaceSchema = z.object({ conversation: idSchema, ref: idSchema });
