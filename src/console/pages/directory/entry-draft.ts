import type { EntryDetail } from '../../api/contract.ts';

/** An entry as staff write it: everything but its verification, which is an act of its own. */
export type EntryDraft = Omit<EntryDetail['entry'], 'verified' | 'nextCheck'>;
export type ServiceDraft = EntryDraft['services'][number];
export type PhoneDraft = EntryDraft['phones'][number];

export function draftOf({
  entry: { verified: _verified, nextCheck: _nextCheck, ...draft },
}: EntryDetail): EntryDraft {
  return draft;
}

/** A new entry. Its id is made of its name when it is saved. */
export function newDraft(country: string): EntryDraft {
  return {
    id: '',
    name: '',
    description: '',
    email: null,
    website: null,
    // The service's own, which it takes for one of ISO 3166-1.
    country: country as EntryDraft['country'],
    isPolice: false,
    services: [newService('service-1')],
    locations: [],
    phones: [],
    agreed: null,
    sources: [],
  };
}

export function newService(id: string): ServiceDraft {
  return {
    id,
    name: '',
    description: '',
    status: 'active',
    needs: [],
    minimumAge: null,
    maximumAge: null,
    sex: 'any',
    eligibility: '',
    fees: '',
    languages: [],
    schedules: [],
    regions: [],
  };
}

/** A number for staff only, until somebody says how it is shown to people. */
export function newPhone(id: string): PhoneDraft {
  return { id, kind: 'phone', number: '', fromAbroad: false, takesText: false, languages: [], shown: null };
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
