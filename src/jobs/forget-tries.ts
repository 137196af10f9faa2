import type { Tries } from '../storage/tries.ts';
import type { Job } from './job.ts';

/** Forgets wrong PINs that count no more. */
export function forgetTries(tries: Pick<Tries, 'forget'>, now: () => Date): Job {
  return { name: 'forget-tries', every: '1 hour', run: () => tries.forget(now()) };
}
