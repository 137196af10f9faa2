import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { entrySchema, type Entry } from './entry.ts';
import {
  hsdsOrganizationSchema,
  TAXONOMY,
  type HsdsAttribute,
  type HsdsLocation,
  type HsdsOrganization,
  type HsdsPhone,
  type HsdsSchedule,
  type HsdsService,
} from './hsds.ts';

/**
 * An organisation of HSDS 3.0 as an entry; the error says everything that is wrong with it, each with its place. What
 * only our attributes say has a safe default: an organisation of which nobody says what it is counts as police, and a
 * number without a label is for staff only.
 *
 * @param home the country where it is, when its own attribute does not say (ISO 3166-1).
 */
export function fromHsds(given: unknown, home: string): Result<Entry, string[]> {
  const read = hsdsOrganizationSchema.safeParse(given);
  if (!read.success) return err(describe(read.error));
  const entry = entrySchema.safeParse(entryOf(read.data, home));
  return entry.success ? ok(entry.data) : err(describe(entry.error));
}

function describe({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => [path.map(String).join('.'), message].filter(Boolean).join(': '));
}

function entryOf(organization: HsdsOrganization, home: string): unknown {
  const { id, name, description, email, website, services = [], locations = [], phones = [] } = organization;
  const own = valuesOf(organization.attributes);
  const isOurs = own.size > 0;
  const on = own.get('verified_on')?.[0];
  const agreedOn = own.get('agreed_on')?.[0];
  return {
    id,
    name,
    description: description ?? '',
    email: email ?? null,
    website: website ?? null,
    country: own.get('country')?.[0] ?? home,
    isPolice: isOurs ? own.has('is_police') : true,
    services: services.map(serviceOf),
    locations: locations.map(locationOf),
    phones: phones.map(phoneOf),
    agreed: agreedOn === undefined ? null : { by: own.get('agreed_by')?.[0] ?? '', on: agreedOn },
    sources: own.get('source') ?? [],
    verified:
      on === undefined
        ? null
        : { by: own.get('verified_by')?.[0] ?? '', on, note: own.get('verified_note')?.[0] },
    nextCheck: own.get('next_check')?.[0] ?? null,
  };
}

function serviceOf(service: HsdsService): unknown {
  const own = valuesOf(service.attributes);
  return {
    id: service.id,
    name: service.name,
    description: service.description ?? '',
    // `defunct` and `temporarily closed` are two more ways of not being there.
    status: service.status === 'active' ? 'active' : 'inactive',
    needs: own.get('need') ?? [],
    minimumAge: service.minimum_age ?? null,
    maximumAge: service.maximum_age ?? null,
    sex: own.get('sex')?.[0] ?? 'any',
    eligibility: service.eligibility_description ?? '',
    fees: service.fees_description ?? '',
    languages: languagesOf(service.languages),
    schedules: (service.schedules ?? []).map(scheduleOf),
    regions: (service.service_areas ?? []).map(({ name, extent }) => name ?? extent ?? ''),
  };
}

function scheduleOf({ freq, byday, opens_at, closes_at, attributes }: HsdsSchedule): unknown {
  const closes = timeOf(closes_at);
  return {
    // Hours that come monthly are not understood, and must not be taken for weekly ones.
    days: freq === 'MONTHLY' ? [] : (byday ?? '').split(',').map((day) => day.trim()),
    opens: timeOf(opens_at),
    closes: closes === '23:59' ? '24:00' : closes,
    onHolidays: valuesOf(attributes).has('on_holidays'),
  };
}

/** `10:00`, also written `10:00:00` or with the Z of Bamako's own time. */
function timeOf(time: string | null | undefined): string {
  return (time ?? '').replace(/Z$/, '').replace(/^(\d\d:\d\d):\d\d$/, '$1');
}

function locationOf(location: HsdsLocation): unknown {
  const address = location.addresses?.[0];
  return {
    id: location.id,
    name: location.name ?? '',
    type: location.location_type,
    region: filled(address?.state_province),
    cercle: filled(address?.city),
    address: address?.address_1 ?? '',
    latitude: location.latitude ?? null,
    longitude: location.longitude ?? null,
  };
}

function phoneOf(phone: HsdsPhone): unknown {
  const own = valuesOf(phone.attributes);
  const fr = own.get('label_fr')?.[0];
  return {
    id: phone.id,
    kind: own.get('kind')?.[0] ?? 'phone',
    number: phone.number.replaceAll(/[\s.()-]/g, ''),
    fromAbroad: own.has('from_abroad'),
    takesText: phone.type === 'text' || phone.type === 'cell',
    languages: languagesOf(phone.languages),
    shown:
      fr === undefined
        ? null
        : {
            label: { fr, bm: own.get('label_bm')?.[0] ?? fr },
            category: own.get('category')?.[0],
            tags: own.get('tag') ?? [],
            emergency: own.has('emergency'),
          },
  };
}

function filled(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function languagesOf(languages: HsdsService['languages']): string[] {
  return (languages ?? []).flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
}

/** The values of our own attributes by name; those of other taxonomies are not ours to read. */
function valuesOf(attributes: readonly HsdsAttribute[] | undefined): Map<string, string[]> {
  const ours = (attributes ?? []).filter(({ taxonomy_term }) => taxonomy_term?.taxonomy === TAXONOMY);
  const values = new Map<string, string[]>();
  for (const { taxonomy_term, value } of ours) {
    const name = taxonomy_term?.name ?? '';
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}
