import type { Region } from '../country.ts';
import type { Level } from '../triage/level.ts';
import { RETURN_CODE_PREFIX } from './return-code.ts';

/** All that an alert may say: nothing in it leads to a person. */
export interface Alert {
  readonly level: Level;
  /** The return code of the case. */
  readonly code: string;
  /** A region of the country, never a place as somebody typed it. */
  readonly region?: Pick<Region, 'name'> | null;
}

/**
 * The SMS to a person on duty: `Lakana P1 K7F3-2M Sikasso. Repondre PRIS K7F3`. One segment of plain letters;
 * it is a protocol between the service and its staff, so it is not in the catalogue.
 */
export function alertText({ level, code, region }: Alert): string {
  const place = region === undefined || region === null ? '' : ` ${withoutAccents(region.name.fr)}`;
  return `Lakana ${level} ${code}${place}. Repondre PRIS ${code.slice(0, RETURN_CODE_PREFIX)}`;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
