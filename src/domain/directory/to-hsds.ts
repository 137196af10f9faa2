import type { Entry, Location, Phone, Service } from './entry.ts';
import {
  TAXONOMY,
  type HsdsAttribute,
  type HsdsLocation,
  type HsdsOrganization,
  type HsdsPhone,
  type HsdsSchedule,
  type HsdsService,
} from './hsds.ts';
import type { Schedule } from './schedule.ts';

/** An entry as an organisation of HSDS 3.0 with everything nested; `fromHsds` reads it back without loss. */
export function toHsds(entry: Entry): HsdsOrganization {
  const { id, name, description, email, website, country, isPolice, verified, nextCheck, agreed } = entry;
  return {
    id,
    name,
    description,
    ...(email === null ? {} : { email }),
    ...(website === null ? {} : { website }),
    services: entry.services.map((service) => toService(service, entry)),
    locations: entry.locations.map((location) => toLocation(location, entry)),
    phones: entry.phones.map((phone) => toPhone(phone, entry)),
    attributes: attributesOf('organization', id, {
      country: [country],
      is_police: isPolice ? ['true'] : [],
      verified_by: verified === null ? [] : [verified.by],
      verified_on: verified === null ? [] : [verified.on],
      verified_note: verified?.note === undefined ? [] : [verified.note],
      next_check: nextCheck === null ? [] : [nextCheck],
      agreed_by: agreed === null ? [] : [agreed.by],
      agreed_on: agreed === null ? [] : [agreed.on],
      source: entry.sources,
    }),
  };
}

function toService(service: Service, { id: organization_id, verified }: Entry): HsdsService {
  const { id, minimumAge, maximumAge } = service;
  return {
    id,
    organization_id,
    name: service.name,
    description: service.description,
    status: service.status,
    eligibility_description: service.eligibility,
    ...(minimumAge === null ? {} : { minimum_age: minimumAge }),
    ...(maximumAge === null ? {} : { maximum_age: maximumAge }),
    fees_description: service.fees,
    ...(verified === null ? {} : { assured_date: verified.on }),
    languages: languagesOf(service.languages, id),
    schedules: service.schedules.map((schedule, index) => toSchedule(schedule, `${id}/schedule/${index}`)),
    service_areas: service.regions.map((region) => ({
      id: `${id}/area/${region}`,
      service_id: id,
      name: region,
    })),
    attributes: attributesOf('service', id, {
      need: service.needs,
      sex: service.sex === 'any' ? [] : [service.sex],
    }),
  };
}

function toSchedule({ days, opens, closes, onHolidays }: Schedule, id: string): HsdsSchedule {
  return {
    id,
    freq: 'WEEKLY',
    byday: days.join(','),
    opens_at: opens,
    // HSDS says that a day ends at 23:59.
    closes_at: closes === '24:00' ? '23:59' : closes,
    attributes: attributesOf('schedule', id, { on_holidays: onHolidays ? ['true'] : [] }),
  };
}

function toLocation(location: Location, { id: organization_id, country }: Entry): HsdsLocation {
  const { id, name, type, region, cercle, address, latitude, longitude } = location;
  return {
    id,
    organization_id,
    location_type: type,
    name,
    ...(latitude === null ? {} : { latitude }),
    ...(longitude === null ? {} : { longitude }),
    addresses: [
      {
        id: `${id}/address`,
        location_id: id,
        address_1: address,
        city: cercle ?? '',
        state_province: region ?? '',
        postal_code: '',
        country,
        address_type: type,
      },
    ],
  };
}

function toPhone(phone: Phone, { id: organization_id }: Entry): HsdsPhone {
  const { id, kind, number, fromAbroad, takesText, shown } = phone;
  return {
    id,
    organization_id,
    number,
    type: takesText ? 'text' : 'voice',
    description: shown?.label.fr ?? '',
    languages: languagesOf(phone.languages, id),
    attributes: attributesOf('phone', id, {
      kind: [kind],
      from_abroad: fromAbroad ? ['true'] : [],
      label_fr: shown === null ? [] : [shown.label.fr],
      label_bm: shown === null ? [] : [shown.label.bm],
      category: shown === null ? [] : [shown.category],
      tag: shown?.tags ?? [],
      emergency: shown?.emergency === true ? ['true'] : [],
    }),
  };
}

function languagesOf(codes: readonly string[], owner: string): { id: string; code: string }[] {
  return codes.map((code) => ({ id: `${owner}/language/${code}`, code }));
}

function attributesOf(
  link_entity: string,
  link_id: string,
  values: Readonly<Record<string, readonly string[]>>,
): HsdsAttribute[] {
  return Object.entries(values).flatMap(([name, all]) =>
    all.map((value, index) => ({
      id: `${link_id}/${name}/${index}`,
      link_id,
      link_entity,
      taxonomy_term_id: `${TAXONOMY}/${name}`,
      value,
      taxonomy_term: { id: `${TAXONOMY}/${name}`, name, description: '', taxonomy: TAXONOMY },
    })),
  );
}
