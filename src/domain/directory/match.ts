import { isFresh } from '../referral/is-fresh.ts';
import type { Entry, Service } from './entry.ts';
import type { Need } from './need.ts';
import { isOpen, type Calendar } from './opening-hours.ts';

/** Who is to be helped, with what, and where; null is not known. */
export interface MatchNeed {
  readonly need: Need;
  /** Id of a region. */
  readonly region: string | null;
  /** Ids of the regions next to it. */
  readonly near: readonly string[];
  /** Name of the district. */
  readonly cercle: string | null;
  /** Where the person is (ISO 3166-1). */
  readonly country: string;
  /** Years. */
  readonly age: number | null;
  readonly isChild: boolean | null;
  readonly sex: 'woman' | 'man' | null;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly mode: 'demo' | 'production';
}

export const WHY = [
  'same_cercle',
  'same_region',
  'near_region',
  'national',
  'other_region',
  'for_children',
  'for_women',
  'for_men',
  'open_now',
  'closed_now',
  'hours_unknown',
  'not_police',
  'other_need',
  'unverified',
] as const;
export type Why = (typeof WHY)[number];

/** A service that can help, and why it stands where it does. */
export interface DirectoryMatch {
  readonly entry: Entry;
  readonly service: Service;
  readonly isVerified: boolean;
  /** Null: the hours are not known. */
  readonly isOpenNow: boolean | null;
  readonly why: readonly Why[];
}

/** From near to far. */
const DISTANCES = ['same_cercle', 'same_region', 'near_region', 'national', 'other_region'] as const;
type Distance = (typeof DISTANCES)[number];

const ADULT = 18;
const CHILD_AGES = { least: 0, most: ADULT - 1 } as const;
const ADULT_AGES = { least: ADULT, most: 130 } as const;
const ANY_AGE = { least: 0, most: 130 } as const;

/**
 * The services of the directory that can help, best first: verified ones, then by distance (the same district, the same
 * region, one next to it, the whole country, another region), then those meant for just this person, those that are open
 * now, and those that are not police. What is not for the person's age or sex is left out, in production also what
 * nobody verified in the last 90 days. When everybody who has what is needed is police, the best one of another kind
 * that is not comes at the end: people may fear the police.
 */
export function matchDirectory(entries: readonly Entry[], need: MatchNeed): DirectoryMatch[] {
  const possible = entries
    .filter(({ country }) => country === need.country)
    .flatMap((entry) => entry.services.map((service) => ({ entry, service })))
    .filter(({ service }) => service.status === 'active' && isFor(service, need))
    .map((found) => ({ ...found, isVerified: isFresh(found.entry, need.now) }))
    .filter(({ isVerified }) => need.mode === 'demo' || isVerified)
    .map((found) => weigh(found, need))
    .toSorted(byRank);
  const wanted = possible.filter(({ match }) => match.service.needs.includes(need.need));
  if (wanted.some(({ match }) => !match.entry.isPolice)) return wanted.map(({ match }) => match);
  const other = possible.find(({ match }) => !match.entry.isPolice);
  return [...wanted, ...(other === undefined ? [] : [asOther(other)])].map(({ match }) => match);
}

interface Weighed {
  readonly match: DirectoryMatch;
  /** Compared by the first difference; the smaller comes first. */
  readonly rank: readonly number[];
}

type Found = Pick<DirectoryMatch, 'entry' | 'service' | 'isVerified'>;

function weigh(found: Found, need: MatchNeed): Weighed {
  const { entry, service, isVerified } = found;
  const distance = distanceOf(found, need);
  const isOpenNow = isOpen(service.schedules, need.now, need.calendar);
  const meant = meantFor(service, need);
  const why: Why[] = [
    distance,
    ...meant,
    isOpenNow === null ? 'hours_unknown' : isOpenNow ? 'open_now' : 'closed_now',
    ...(entry.isPolice ? [] : ['not_police' as const]),
    ...(isVerified ? [] : ['unverified' as const]),
  ];
  const rank = [
    isVerified ? 0 : 1,
    DISTANCES.indexOf(distance),
    -meant.length,
    isOpenNow === null ? 1 : isOpenNow ? 0 : 2,
    entry.isPolice ? 1 : 0,
  ];
  return { match: { entry, service, isVerified, isOpenNow, why }, rank };
}

function asOther({ match, rank }: Weighed): Weighed {
  return { rank, match: { ...match, why: [...match.why, 'other_need'] } };
}

function byRank(a: Weighed, b: Weighed): number {
  const index = a.rank.findIndex((value, place) => value !== b.rank[place]);
  if (index !== -1) return (a.rank[index] ?? 0) - (b.rank[index] ?? 0);
  return a.match.entry.name.localeCompare(b.match.entry.name, 'fr');
}

function distanceOf({ entry, service }: Found, { region, near, cercle }: MatchNeed): Distance {
  const isHere = region !== null && service.regions.includes(region);
  const hasOffice = entry.locations.some((place) => place.region === region && place.cercle === cercle);
  if (cercle !== null && hasOffice && (isHere || service.regions.length === 0)) return 'same_cercle';
  if (isHere) return 'same_region';
  if (service.regions.some((served) => near.includes(served))) return 'near_region';
  return service.regions.length === 0 ? 'national' : 'other_region';
}

function isFor({ minimumAge, maximumAge, sex }: Service, need: MatchNeed): boolean {
  const ages = agesOf(need);
  const fitsAge = (minimumAge ?? 0) <= ages.most && ages.least <= (maximumAge ?? ANY_AGE.most);
  return fitsAge && (sex === 'any' || need.sex === null || sex === need.sex);
}

/** The ages that the person may have. */
function agesOf({ age, isChild }: MatchNeed): { readonly least: number; readonly most: number } {
  if (age !== null) return { least: age, most: age };
  if (isChild === null) return ANY_AGE;
  return isChild ? CHILD_AGES : ADULT_AGES;
}

function meantFor({ maximumAge, sex }: Service, need: MatchNeed): Why[] {
  const isMinor = need.age === null ? need.isChild === true : need.age < ADULT;
  return [
    ...(isMinor && maximumAge !== null && maximumAge < ADULT ? ['for_children' as const] : []),
    ...(need.sex === 'woman' && sex === 'woman' ? ['for_women' as const] : []),
    ...(need.sex === 'man' && sex === 'man' ? ['for_men' as const] : []),
  ];
}
