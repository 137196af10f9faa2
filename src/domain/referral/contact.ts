import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { isShortCode } from './short-code.ts';

/** A country that has a numbering plan. */
export const countryCodeSchema = z
  .string()
  .refine(isSupportedCountry, 'not an ISO 3166-1 code of two letters');

/**
 * One number of the directory. It reaches a person only when somebody called it: see `isFresh`. `number` is
 * what is dialled, digits only, with + when it can be dialled from any country; how it is shown is `dial`.
 */
export const contactSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]{2}(\.[a-z0-9]+)+$/),
    /** Where it can be called. */
    country: countryCodeSchema,
    /** Not in the country of the folder: offered only to who says they are there. */
    abroad: z.boolean(),
    /** Id of the region it serves; left out when it serves the whole country. */
    region: z.string().optional(),
    /** What it reaches, beside the number in a message: at most 30 characters. */
    label: z.strictObject({ fr: z.string().min(1).max(30), bm: z.string().min(1).max(30) }),
    kind: z.enum(['short', 'tollfree', 'phone']),
    number: z.string().regex(/^\+?\d{2,15}$/),
    e164: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/)
      .nullable(),
    /** It is published as one that other countries can dial: never a short code, and no toll-free number before a call from there. */
    fromAbroad: z.boolean(),
    category: z.enum(['emergency', 'police', 'health', 'fire', 'violence', 'migration', 'child']),
    /** For whom it is there, beside what its category says. */
    tags: z.array(z.enum(['child', 'woman'])).optional(),
    /** Police, gendarmerie or another armed force answers, or nobody knows who does. */
    isPolice: z.boolean(),
    /** Sends help at once. */
    emergency: z.boolean(),
    /** Null: not known. */
    hours: z.literal('24/7').nullable(),
    sources: z.array(z.string().min(1)).min(1),
    note: z.string(),
    /** Who called it from where it is meant to be called, and on which day. */
    verified: z.strictObject({ by: z.string().min(1), on: z.iso.date() }).nullable(),
    /** The last day on which the verification holds, when sooner than 90 days after it. */
    nextCheck: z.iso.date().nullable(),
  })
  .superRefine((contact, context) => {
    const problem = numberProblem(contact);
    if (problem !== undefined) context.addIssue({ code: 'custom', path: ['number'], message: problem });
  });

export type Contact = z.infer<typeof contactSchema>;

/** A number and what is said of it. */
export type Numbered = Readonly<{
  kind: string;
  number: string;
  e164: string | null;
  country: string;
  fromAbroad: boolean;
}>;

/** The E.164 form of a number of that country (ISO 3166-1); null for a short code, and for what is no number. */
export function e164Of({ kind, number }: Pick<Numbered, 'kind' | 'number'>, country: string): string | null {
  if (kind === 'short' || !isSupportedCountry(country)) return null;
  return parsePhoneNumberFromString(number, country)?.number ?? null;
}

/** What is wrong with a number; undefined when nothing is. */
export function numberProblem({ kind, number, e164, country, fromAbroad }: Numbered): string | undefined {
  if (!isSupportedCountry(country)) return undefined;
  if (fromAbroad && !number.startsWith('+')) return 'dialled from abroad, it begins with +';
  if (kind === 'short') {
    if (e164 !== null) return 'a short code has no E.164 form';
    return isShortCode(number, country) ? undefined : 'not a known short code';
  }
  const parsed = parsePhoneNumberFromString(number, country);
  if (parsed?.isValid() !== true) return 'not a valid number of its country';
  if (parsed.number !== e164) return `its E.164 form is ${parsed.number}`;
  const isTollFree = parsed.getType() === 'TOLL_FREE';
  return isTollFree === (kind === 'tollfree')
    ? undefined
    : 'toll-free numbers, and only they, are `tollfree`';
}
