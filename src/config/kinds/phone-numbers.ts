import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import type { Kind } from '../setting.ts';

/** Real phone numbers in E.164, in the order they were written. */
export const phoneNumbers: Kind<readonly string[]> = {
  schema: z
    .string()
    .transform((text) => text.split(',').map((number) => number.trim()))
    .refine((numbers) => numbers.every(isE164)),
  expects: 'phone numbers with + and country code and without spaces, separated by commas',
};

/** One phone number in E.164; `whatsapp:` before it, as Twilio writes it, is left out. */
export const whatsappNumber: Kind<string> = {
  schema: z
    .string()
    .transform((text) => text.replace(/^whatsapp:/, ''))
    .refine((number) => /^\+[1-9][0-9]{6,14}$/.test(number)),
  expects: 'one phone number with + and country code and without spaces',
};

/** Written as E.164, and a number that exists by the numbering plan of its country (libphonenumber, full data). */
function isE164(number: string): boolean {
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.number === number && parsed.isValid();
}
