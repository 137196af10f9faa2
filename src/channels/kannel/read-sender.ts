import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

import type { Address } from '../../domain/messages.ts';

const PLUS = /^(?:\+|00)([1-9][0-9]{6,14})$/;
/** Many operators leave out the plus; no short code and no number of Mali has ten digits. */
const WITHOUT_PLUS = /^[1-9][0-9]{9,14}$/;
const NATIONAL = /^[0-9]{6,9}$/;

/**
 * The address of a person who wrote; `undefined` for a name or a short code, which take no answer. A number without its
 * country code, as some operators hand it over, is one of `country` when such a number exists there.
 *
 * @example readSender('76123456', 'ML') // 'tel:+22376123456'
 */
export function readSender(sender: string, country?: CountryCode): Address | undefined {
  // A plus that was not escaped in an address arrives as a space.
  const number = sender.trim();
  const digits = PLUS.exec(number)?.[1] ?? WITHOUT_PLUS.exec(number)?.[0];
  if (digits !== undefined) return `tel:+${digits}`;
  if (country === undefined || !NATIONAL.test(number)) return undefined;
  const parsed = parsePhoneNumberFromString(number, country);
  return parsed?.isValid() === true ? `tel:${parsed.number}` : undefined;
}
