import { z } from 'zod';
import type { Kind } from '../setting.ts';

/** Which numbers are sent through which connection: the beginning of a number, and the name of the connection. */
export const smsRoutes: Kind<readonly { readonly prefix: string; readonly smsc: string }[]> = {
  schema: z
    .string()
    .transform((text) =>
      text.split(',').map((pair) => /^(\+[1-9][0-9]{0,14})=([\w.-]{1,64})$/.exec(pair.trim())),
    )
    .refine((pairs) => pairs.every((pair) => pair !== null))
    .transform((pairs) => pairs.map((pair) => ({ prefix: pair?.[1] ?? '', smsc: pair?.[2] ?? '' }))),
  expects:
    'pairs of the beginning of a number and an smsc-id, separated by commas: +2237=orange,+2236=malitel',
};
