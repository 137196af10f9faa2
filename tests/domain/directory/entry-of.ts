import type { Entry, Phone, Service } from '#src/domain/directory/entry.ts';

/** A service for everybody in the whole country, with what a test says. */
export function serviceOf(some: Partial<Service> = {}): Service {
  return {
    id: 'main',
    name: 'Accueil',
    description: '',
    status: 'active',
    needs: ['shelter'],
    minimumAge: null,
    maximumAge: null,
    sex: 'any',
    eligibility: '',
    fees: '',
    languages: ['fr', 'bm'],
    schedules: [],
    regions: [],
    ...some,
  };
}

/** A number for staff that takes SMS. */
export function phoneOf(some: Partial<Phone> = {}): Phone {
  return {
    id: 'ml.test',
    kind: 'phone',
    number: '+22370000001',
    fromAbroad: true,
    takesText: true,
    languages: ['fr'],
    shown: null,
    ...some,
  };
}

/** An organisation that somebody called on 1 November 2026. */
export function entryOf(some: Partial<Entry> = {}, service: Partial<Service> = {}): Entry {
  return {
    id: 'test',
    name: 'Essai',
    description: '',
    email: null,
    website: null,
    country: 'ML',
    isPolice: false,
    services: [serviceOf(service)],
    locations: [],
    phones: [],
    agreed: null,
    sources: ['a test'],
    verified: { by: 'A. Test', on: '2026-11-01' },
    nextCheck: null,
    ...some,
  };
}
