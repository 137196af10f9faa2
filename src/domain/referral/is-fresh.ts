import type { Contact } from './contact.ts';

/** A verification holds this many days at most. */
export const FRESH_DAYS = 90;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a contact was verified and that still holds: through the 90th day after it, and not beyond the day
 * of the next check when one is set. A verification dated in the future is a mistake and does not count.
 * Days are those of UTC, which are those of Bamako.
 */
export function isFresh(
  { verified, nextCheck }: Pick<Contact, 'verified' | 'nextCheck'>,
  now: Date,
): boolean {
  if (verified === null) return false;
  const today = Math.floor(now.getTime() / DAY);
  const age = today - dayOf(verified.on);
  return age >= 0 && age <= FRESH_DAYS && (nextCheck === null || today <= dayOf(nextCheck));
}

function dayOf(date: string): number {
  return Math.floor(Date.parse(date) / DAY);
}
