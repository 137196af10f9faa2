import type { Contact } from './contact.ts';
import { isFresh } from './is-fresh.ts';

/** What must be true of the directory before people are sent to it. */
export type ContactsBlock = 'no_verified_emergency_contact' | 'no_verified_non_police_contact';

/** `blocks` empty: fit for production. `expired` and `unverified` are ids; both are hidden from people. */
export interface ContactsCheck {
  readonly blocks: readonly ContactsBlock[];
  readonly expired: readonly string[];
  readonly unverified: readonly string[];
}

/**
 * Whether the directory is fit for production: at home there must be a number that sends help and one that
 * is not police, both verified within 90 days. Lists what expired, to be called again, and what was never called.
 */
export function checkContacts(contacts: readonly Contact[], now: Date): ContactsCheck {
  const usable = contacts.filter((contact) => !contact.abroad && isFresh(contact, now));
  const blocks: ContactsBlock[] = [];
  if (!usable.some(({ emergency }) => emergency)) blocks.push('no_verified_emergency_contact');
  if (!usable.some(({ isPolice }) => !isPolice)) blocks.push('no_verified_non_police_contact');
  const ids = (wanted: (contact: Contact) => boolean): string[] =>
    contacts.filter(wanted).map(({ id }) => id);
  return {
    blocks,
    expired: ids((contact) => contact.verified !== null && !isFresh(contact, now)),
    unverified: ids(({ verified }) => verified === null),
  };
}
