import type { Contact } from '../referral/contact.ts';
import type { Organisation, Serves } from '../referral/organisation.ts';
import type { Entry, Service } from './entry.ts';
import type { Need } from './need.ts';
import { WEEKDAYS, type Schedule } from './schedule.ts';

const NEEDS_OF_CATEGORY: Readonly<Record<Contact['category'], readonly Need[]>> = {
  emergency: ['emergency'],
  police: ['police'],
  health: ['health'],
  fire: ['emergency'],
  violence: ['advice'],
  migration: ['return', 'advice'],
  child: ['child_protection', 'advice'],
};
const NEEDS_OF_SERVES: Readonly<Record<Serves, readonly Need[]>> = {
  any: ['advice'],
  child: ['child_protection'],
  violence: ['psychosocial', 'advice'],
  migration: ['return', 'advice'],
  descent: ['legal', 'advice'],
};

const ALWAYS: Schedule = { days: [...WEEKDAYS], opens: '00:00', closes: '24:00', onHolidays: true };

/** What a country's files know of a directory before staff write theirs; each contact is an entry of its own. */
export interface DirectorySeed {
  /** ISO 3166-1, two letters. */
  readonly home: Entry['country'];
  readonly contacts: readonly Contact[];
  readonly organisations: readonly Organisation[];
}

/** The entries of a country's files, in their order. */
export function seedEntries({ home, contacts, organisations }: DirectorySeed): Entry[] {
  return [...contacts.map(entryOfContact), ...organisations.map((known) => entryOfOrganisation(known, home))];
}

function entryOfContact(contact: Contact): Entry {
  const { id, label, country, category, isPolice, emergency, hours, region, tags } = contact;
  const { kind, number, fromAbroad, sources, note, verified, nextCheck } = contact;
  const needs = [
    ...NEEDS_OF_CATEGORY[category],
    ...(isPolice ? ['police' as const] : []),
    ...(emergency ? ['emergency' as const] : []),
  ];
  const service = {
    ...emptyService(id, label.fr),
    needs: [...new Set(needs)],
    maximumAge: category === 'child' ? 17 : null,
    schedules: hours === '24/7' ? [ALWAYS] : [],
    regions: region === undefined ? [] : [region],
  };
  const shown = { label, category, tags: tags ?? [], emergency };
  const phone = { id, kind, number, fromAbroad, takesText: false, languages: [], shown };
  return {
    ...emptyEntry(id, label.fr, country),
    description: note,
    isPolice,
    services: [service],
    phones: [phone],
    sources,
    verified,
    nextCheck,
  };
}

function entryOfOrganisation(
  { id, name, regions, serves, sources, note, agreed }: Organisation,
  home: Entry['country'],
): Entry {
  const needs = [...new Set(serves.flatMap((one) => NEEDS_OF_SERVES[one]))];
  const isForChildren = serves.every((one) => one === 'child');
  const service = {
    ...emptyService(`${id}.main`, name),
    needs,
    regions,
    maximumAge: isForChildren ? 17 : null,
  };
  return { ...emptyEntry(id, name, home), description: note, services: [service], agreed, sources };
}

function emptyService(id: string, name: string): Service {
  return {
    id,
    name,
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

function emptyEntry(id: string, name: string, country: Entry['country']): Entry {
  return {
    id,
    name,
    description: '',
    email: null,
    website: null,
    country,
    isPolice: false,
    services: [],
    locations: [],
    phones: [],
    agreed: null,
    sources: [],
    verified: null,
    nextCheck: null,
  };
}
