import { z } from 'zod';

/** `GET /country`: what the page needs to know of the country it works in. */
export const countrySchema = z.object({
  name: z.string(),
  /** IANA name; every time is shown in it. */
  timezone: z.string(),
  regions: z.array(z.object({ id: z.string(), name: z.string() })),
});
