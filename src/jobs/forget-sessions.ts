import type { Paces } from '../storage/paces.ts';
import type { Sessions } from '../storage/sessions.ts';
import type { Job } from './job.ts';

export interface SessionStores {
  readonly sessions: Pick<Sessions, 'forget'>;
  readonly paces: Pick<Paces, 'forget'>;
}

/** Forgets sessions that are over, and limits that nothing is taken from. */
export function forgetSessions({ sessions, paces }: SessionStores, now: () => Date): Job {
  return {
    name: 'forget-sessions',
    every: '1 hour',
    run: async () => {
      await sessions.forget(now());
      await paces.forget(now());
    },
  };
}
