import { z } from 'zod';

/** `GET /country`: what the page needs to know of the country it works in. */
export const countrySchema = z.object({
  /** ISO 3166-1, two letters. */
  code: z.string(),
  name: z.string(),
  /** IANA name; every time is shown in it. */
  timezone: z.string(),
  regions: z.array(z.object({ id: z.string(), name: z.string() })),
});
