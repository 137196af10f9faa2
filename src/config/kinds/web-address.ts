import { z } from 'zod';
import type { Kind } from '../setting.ts';

/** An http or https address, handed on without a slash at its end. */
export const webAddress: Kind<string> = {
  schema: z
    .string()
    .refine(isWebAddress)
    .transform((text) => new URL(text).href.replace(/\/+$/, '')),
  expects: 'an address that begins with https:// or http://, without user, query or fragment',
};

/** A MongoDB connection string. It may hold a password. */
export const mongodbAddress: Kind<string> = {
  schema: z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/),
  expects: 'an address that begins with mongodb:// or mongodb+srv://',
};

/** Whether what is sent to an address can be read on the way: plain http to another machine. */
export function isReadableOnTheWay(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !/^(localhost|127\.[0-9.]+|\[::1\])$/.test(hostname);
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.username === '' && url.password === '' && !/[?#]/.test(text);
}
