import type { Contact } from './contact.ts';
import { contactsFor, type ContactNeed, type ShownContact } from './contacts-for.ts';

/** Numbers for somebody at home, and beside them those for the person abroad whom they worry about. */
export interface ContactsBeside {
  readonly here: readonly ShownContact[];
  readonly there: readonly ShownContact[];
}

/** So many of each, that both fit one message. */
const MOST_EACH = 2;

/**
 * The numbers where the writer is, and those in the country `there` (ISO 3166-1): a short code of that country is for
 * the person who is there to dial. Each side has one that is not police when there is any.
 */
export function contactsBeside(
  need: ContactNeed,
  there: string,
  contacts: readonly Contact[],
): ContactsBeside {
  const abroad = contacts.filter(({ country }) => country === there);
  return {
    here: contactsFor({ ...need, most: MOST_EACH }, contacts),
    there: contactsFor({ ...need, region: null, country: there, most: MOST_EACH }, abroad),
  };
}
