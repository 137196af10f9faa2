const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After so long without anything done a session ends: somebody may have walked away from an open screen. */
export const SESSION_IDLE_MS = 15 * MINUTE_MS;
/** After so long it ends whatever is done: a shift. */
export const SESSION_MOST_MS = 12 * HOUR_MS;

/** The times of a session. */
export interface SessionTimes {
  readonly startedAt: Date;
  /** When something was last done in it. */
  readonly seenAt: Date;
  /** When somebody ended it. */
  readonly endedAt?: Date;
}

/** When a session ends whatever is done. */
export function sessionEnd({ startedAt }: SessionTimes): Date {
  return new Date(startedAt.getTime() + SESSION_MOST_MS);
}

/** Whether a session still holds. */
export function isSessionOpen(times: SessionTimes, now: Date): boolean {
  const isIdle = now.getTime() - times.seenAt.getTime() >= SESSION_IDLE_MS;
  return times.endedAt === undefined && !isIdle && now < sessionEnd(times);
}
