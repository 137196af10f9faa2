import type { Changes } from '../storage/changes.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Forgets what changed more than a day ago: whoever was away for longer reads everything again. */
export function forgetChanges(changes: Pick<Changes, 'trim'>, now: () => Date): Job {
  return {
    name: 'forget-changes',
    every: '1 hour',
    run: () => changes.trim(new Date(now().getTime() - DAY_MS)),
  };
}
