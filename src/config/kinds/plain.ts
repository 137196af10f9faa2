import { isIP } from 'node:net';
import { z } from 'zod';
import type { Kind } from '../setting.ts';

const MAX_PORT = 65_535;
const MAX_WORKERS = 1024;

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Kind<T> {
  return { schema: z.enum(words), expects: `one of: ${words.join(', ')}` };
}

/** A text without blanks or control characters, such as an id that a provider gave. */
export function textLike(pattern: RegExp, expects: string): Kind<string> {
  return { schema: z.string().regex(pattern), expects };
}

/** The path of a folder, as it is written. */
export const folder: Kind<string> = {
  schema: z.string().regex(/^[^\p{Cc}]+$/u),
  expects: 'the path of a folder',
};

/** A TCP port; 0 takes any free one. */
export const port: Kind<number> = {
  schema: wholeNumber(0, MAX_PORT),
  expects: `a port number, 0 (any free one) to ${MAX_PORT}`,
};

/** How many things are done at once. */
export const workers: Kind<number> = {
  schema: wholeNumber(1, MAX_WORKERS),
  expects: `a whole number, 1 to ${MAX_WORKERS}`,
};

/** What a listener binds to: an IP address or a host name. */
export const host: Kind<string> = {
  schema: z.string().refine((text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)),
  expects: 'an IP address or a host name, without port',
};

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}
