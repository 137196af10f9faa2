const HOUR_MS = 3_600_000;

/** Meta's day, less two minutes: a message that is on its way when the day ends is refused. */
const WINDOW_MS = 24 * HOUR_MS - 120_000;

/**
 * Whether WhatsApp takes free text to a person who last wrote at `lastAt`: for 24 hours (Meta, "Customer service
 * windows"; error 131047 afterwards). Somebody who never wrote, or whose last message is forgotten, has no window.
 *
 * @example isWindowOpen(new Date('2026-11-23T09:00Z'), new Date('2026-11-24T08:00Z')) // true
 */
export function isWindowOpen(lastAt: Date | undefined, now: Date): boolean {
  return lastAt !== undefined && now < windowEnd(lastAt);
}

/** Until when WhatsApp takes free text to a person who last wrote at `lastAt`. */
export function windowEnd(lastAt: Date): Date {
  return new Date(lastAt.getTime() + WINDOW_MS);
}
