import type { Need } from '../../api/contract.ts';

/** What the editor changes of an entry; everything else of it goes back as it came. */
export interface ServiceDraft {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly needs: readonly Need[];
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly regions: readonly string[];
}

export interface PhoneDraft {
  readonly id: string;
  readonly kind: 'short' | 'tollfree' | 'phone';
  readonly number: string;
  readonly takesText: boolean;
}

export interface EntryDraft {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly email: string | null;
  readonly website: string | null;
  readonly isPolice: boolean;
  readonly services: readonly ServiceDraft[];
  readonly phones: readonly PhoneDraft[];
}

/** `GET /directory/:id`. */
export interface StoredEntry {
  readonly entry: EntryDraft & { readonly verified: unknown; readonly nextCheck: unknown };
  readonly version: number;
}

/** An entry without its verification, which is an act of its own. */
export function draftOf({
  entry: { verified: _verified, nextCheck: _nextCheck, ...draft },
}: StoredEntry): EntryDraft {
  return draft;
}

/** A new entry. Its id is made of its name when it is saved. */
export function newDraft(country: string): EntryDraft {
  const rest = { country, locations: [], agreed: null, sources: [] };
  const draft: EntryDraft = {
    ...{ id: '', name: '', description: '', email: null, website: null, isPolice: false },
    services: [newService('service-1')],
    phones: [],
  };
  return { ...rest, ...draft };
}

export function newService(id: string): ServiceDraft {
  const rest = { status: 'active', sex: 'any', eligibility: '', fees: '', languages: [], schedules: [] };
  const service: ServiceDraft = {
    ...{ id, name: '', description: '', needs: [], minimumAge: null, maximumAge: null, regions: [] },
  };
  return { ...rest, ...service };
}

export function newPhone(id: string): PhoneDraft {
  const rest = { fromAbroad: false, languages: [], shown: null };
  const phone: PhoneDraft = { id, kind: 'phone', number: '', takesText: false };
  return { ...rest, ...phone };
}

/** A name as an id: small letters and digits with hyphens, at most 60. */
export function idOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = plain.replace(/ɛ/gu, 'e').replace(/ɔ/gu, 'o').replace(/ɲ/gu, 'ny').replace(/ŋ/gu, 'ng');
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** The first of `prefix-1`, `prefix-2` … that none has. */
export function freeId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
