import { z } from 'zod';
import type { Address } from '../domain/messages.ts';

/** The id of a simulated phone: `1`, `garde`. */
export const phoneSchema = z.string().regex(/^[a-z0-9]{1,32}$/);

export const surfaceSchema = z.enum(['sms', 'whatsapp']);

/** Where the bot reaches a phone. */
export function phoneAddress(phone: string): Address {
  return `sim:${phone}`;
}
