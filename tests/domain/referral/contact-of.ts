import type { Contact } from '#src/domain/referral/contact.ts';

/** A contact that is right in every field, verified on 1 March 2026; a test changes what it is about. */
export function contactOf(changes: Partial<Contact> = {}): Contact {
  return {
    id: 'ml.test.17',
    country: 'ML',
    abroad: false,
    label: { fr: 'Police', bm: 'Polisi' },
    kind: 'short',
    number: '17',
    e164: null,
    fromAbroad: false,
    category: 'police',
    isPolice: true,
    emergency: true,
    hours: null,
    sources: ['a test'],
    note: '',
    verified: { by: 'A. Test', on: '2026-03-01' },
    nextCheck: null,
    ...changes,
  };
}
