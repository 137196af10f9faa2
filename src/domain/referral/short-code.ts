/**
 * Codes longer than four digits that operators are known to carry though no public numbering metadata lists
 * them, by country. Sources: Ministry of Security of Mali through icimali.com (6 December 2018) for 80333;
 * journaldumali.com for both.
 */
const LONG_CODES: Readonly<Record<string, readonly string[]>> = { ML: ['80331', '80333'] };

/**
 * Whether a number can be a short code of that country (ISO 3166-1, two letters): two to four digits, or one
 * of the longer codes that are known. A short code has no E.164 form and is never written with +223.
 */
export function isShortCode(number: string, country: string): boolean {
  return /^\d{2,4}$/.test(number) || (LONG_CODES[country]?.includes(number) ?? false);
}
