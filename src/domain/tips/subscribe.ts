import type { TipsSubscription } from './subscription.ts';
import { nextTimeOfDay, type TimeOfDay } from './time-of-day.ts';

/** A subscription from now on. The first tip comes within a day, while WhatsApp still lets us write. */
export function subscribe(time: TimeOfDay, timeZone: string, now: Date): TipsSubscription {
  return { time, next: 0, dueAt: nextTimeOfDay(time, timeZone, now).toISOString() };
}
