import { e164Of, type Contact } from '../referral/contact.ts';
import type { Entry, Phone } from './entry.ts';
import { isAlwaysOpen } from './opening-hours.ts';

/**
 * The numbers that the bot may give to people, as `contactsFor` reads them: those of active services that are meant for
 * people, one for each region that they serve. Their order is that of the directory.
 *
 * @param home the country of the service (ISO 3166-1): all others are abroad.
 */
export function contactsOf(entries: readonly Entry[], home: string): Contact[] {
  return entries.flatMap((entry) => entry.phones.flatMap((phone) => contactsOfPhone(entry, phone, home)));
}

function contactsOfPhone(entry: Entry, phone: Phone, home: string): Contact[] {
  const services = entry.services.filter(({ status }) => status === 'active');
  if (phone.shown === null || services.length === 0) return [];
  const { label, category, tags, emergency } = phone.shown;
  const { country, isPolice, sources, description: note, verified, nextCheck } = entry;
  const contact: Contact = {
    id: phone.id,
    country,
    abroad: country !== home,
    label,
    kind: phone.kind,
    number: phone.number,
    e164: e164Of(phone, country),
    fromAbroad: phone.fromAbroad,
    category,
    ...(tags.length === 0 ? {} : { tags }),
    isPolice,
    emergency,
    hours: services.every(({ schedules }) => isAlwaysOpen(schedules)) ? '24/7' : null,
    sources,
    note,
    verified: verified === null ? null : { by: verified.by, on: verified.on },
    nextCheck,
  };
  const isNational = services.some(({ regions }) => regions.length === 0);
  const regions = isNational ? [] : [...new Set(services.flatMap((service) => service.regions))];
  return regions.length === 0 ? [contact] : regions.map((region) => ({ ...contact, region }));
}
