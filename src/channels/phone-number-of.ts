import type { Address } from '../domain/messages.ts';

/** Addresses that are phone numbers, by how each channel writes them. */
const NUMBERED = /^(?:tel:\+?|whatsapp:\+?)(\d{6,15})$/u;

/**
 * The phone number of an address, for a member of staff who calls; null when it has none, as with WhatsApp's user ids
 * and with simulated phones.
 *
 * @example phoneNumberOf('whatsapp:22376123456') // '+22376123456'
 */
export function phoneNumberOf(address: Address): string | null {
  const digits = NUMBERED.exec(address)?.[1];
  return digits === undefined ? null : `+${digits}`;
}
