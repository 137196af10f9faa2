import type { TimeOfDay } from './time-of-day.ts';

/** Tips that a person asked for, one a week until there are no more; plain JSON, part of the session. */
export interface TipsSubscription {
  readonly time: TimeOfDay;
  /** Place of the next tip in the country's list. */
  readonly next: number;
  /** When it is due, ISO 8601: always within the time of day that was agreed. */
  readonly dueAt: string;
}
