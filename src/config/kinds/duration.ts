import { z } from 'zod';
import type { Kind } from '../setting.ts';

const UNIT_MS = { m: 60_000, h: 3_600_000 } as const;

/** A length of time in milliseconds, written `30m` or `2h`; a week at most. */
export const duration: Kind<number> = {
  schema: z
    .string()
    .regex(/^[0-9]{1,5}[mh]$/)
    .transform((text) => Number(text.slice(0, -1)) * UNIT_MS[text.endsWith('h') ? 'h' : 'm'])
    .pipe(
      z
        .number()
        .min(UNIT_MS.m)
        .max(168 * UNIT_MS.h),
    ),
  expects: 'a time in m or h, from 1m to 168h: 30m',
};
