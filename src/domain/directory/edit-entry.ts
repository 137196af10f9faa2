import { isDeepStrictEqual } from 'node:util';
import type { Entry, EntryDraft } from './entry.ts';

/** A new entry: nobody has called it yet. */
export function newEntry(draft: EntryDraft): Entry {
  return { ...draft, verified: null, nextCheck: null };
}

/**
 * An entry as somebody rewrote it. Its verification holds only for what was verified: with another number, other hours,
 * another service or place it is to be called again. Corrected wording, an address for mail or a source change nothing.
 */
export function editedEntry(known: Entry, draft: EntryDraft): Entry {
  const { verified, nextCheck } = known;
  return isDeepStrictEqual(whatWasVerified(known), whatWasVerified(draft))
    ? { ...draft, verified, nextCheck }
    : newEntry(draft);
}

/** An entry of an import: its verification counts when it is newer than the one that is known. */
export function importedEntry(known: Entry | undefined, read: Entry): Entry {
  const isNewer = (read.verified?.on ?? '') > (known?.verified?.on ?? '');
  return known === undefined || isNewer ? read : editedEntry(known, read);
}

function whatWasVerified({ isPolice, country, phones, services, locations }: EntryDraft): unknown {
  return {
    isPolice,
    country,
    phones: phones.map(({ shown: _shown, ...dialled }) => dialled),
    services: services.map(({ name: _name, description: _description, ...offered }) => offered),
    locations: locations.map(({ name: _name, ...place }) => place),
  };
}
