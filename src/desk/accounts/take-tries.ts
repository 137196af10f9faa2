import type { Limit } from '../../domain/pace/limits.ts';
import type { PaceOf } from '../../storage/paces.ts';
import type { AccountsParts } from './accounts-parts.ts';

/** A try and the limits that it counts against. */
export type Tries = readonly (readonly [of: PaceOf, limit: Limit])[];

/**
 * Counts a try before it is judged, so that many at once are not more than one after the other; false when it has to
 * wait. Throws when the store is away: then nobody may try.
 */
export async function takeTries({ paces, now }: AccountsParts, tries: Tries): Promise<boolean> {
  for (const [of, limit] of tries) if (!(await paces.take(of, limit, now()))) return false;
  return true;
}

/** The try was right: it does not count. */
export async function giveTriesBack({ paces, now }: AccountsParts, tries: Tries): Promise<void> {
  for (const [of, limit] of tries) await paces.giveBack(of, limit, now());
}
