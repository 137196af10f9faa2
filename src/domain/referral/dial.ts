import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Contact } from './contact.ts';

/**
 * A contact's number as a person reads and dials it: `17`, `80 333`, `80 00 11 15`; with the country's
 * prefix, `+218 91 0011491`, when it can be dialled from any country.
 */
export function dial({ kind, number, country }: Pick<Contact, 'kind' | 'number' | 'country'>): string {
  if (kind === 'short') return number.length === 5 ? `${number.slice(0, 2)} ${number.slice(2)}` : number;
  const parsed = parsePhoneNumberFromString(number, country);
  return (number.startsWith('+') ? parsed?.formatInternational() : parsed?.formatNational()) ?? number;
}
