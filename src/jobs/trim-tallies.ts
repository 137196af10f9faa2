import { clockIn } from '../domain/clock-in.ts';
import type { Tallies } from '../storage/tallies.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An event is handled within seconds, or after a crash; days later nobody needs to know any more which were counted. */
const KEEP_EVENTS_MS = 2 * DAY_MS;

/** Takes from the figures of past days what tells one event from another: only numbers stay. */
export function trimTallies(tallies: Pick<Tallies, 'forgetEvents'>, timeZone: string, now: () => Date): Job {
  return {
    name: 'trim-tallies',
    every: '6 hours',
    run: () => tallies.forgetEvents(clockIn(timeZone, new Date(now().getTime() - KEEP_EVENTS_MS)).day),
  };
}
