import type { Town, TownMap } from './town-map.ts';

/** Degrees, north and east positive. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A region at home, or a country abroad (ISO 3166-1); both null when the map does not reach so far. */
export interface Located {
  readonly region: string | null;
  readonly country: string | null;
}

const EARTH_KM = 6_371;
const RADIANS = Math.PI / 180;

/** Kilometres from the nearest town beyond which nothing is said: the desert is wide, the map ends. */
const FAR_KM = 300;

/**
 * A town abroad must be nearer than the nearest one at home by this much, in kilometres. Towns are known to 11 km, the
 * two sides of a border post are one place on this map, and a phone there often still has the network of home.
 */
const CLEARLY_KM = 25;

/**
 * Where a position is: the region of the nearest town at home, or the country of a town abroad that is clearly nearer.
 *
 * @example locate({ latitude: 14.49, longitude: -4.19 }, map) // { region: 'mopti', country: null }
 */
export function locate(position: Position, { towns }: TownMap): Located {
  const home = nearest(position, towns.filter(isAtHome));
  const abroad = nearest(position, towns.filter(isAbroad));
  const isOut = abroad !== undefined && abroad.km + CLEARLY_KM < (home?.km ?? Infinity);
  const found = isOut ? abroad : home;
  if (found === undefined || found.km > FAR_KM) return { region: null, country: null };
  return isAtHome(found.town)
    ? { region: found.town.region, country: null }
    : { region: null, country: found.town.country };
}

type TownAtHome = Extract<Town, { region: string }>;
type TownAbroad = Exclude<Town, TownAtHome>;

function isAtHome(town: Town): town is TownAtHome {
  return 'region' in town;
}

function isAbroad(town: Town): town is TownAbroad {
  return !isAtHome(town);
}

function nearest<T extends Town>(from: Position, towns: readonly T[]): { town: T; km: number } | undefined {
  const distances = towns.map((town) => ({ town, km: kilometres(from, town) }));
  return distances.sort((one, other) => one.km - other.km)[0];
}

/** The great circle, by the haversine formula. */
function kilometres(from: Position, to: Position): number {
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const along = Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS);
  const chord = half(to.latitude - from.latitude) + along * half(to.longitude - from.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
