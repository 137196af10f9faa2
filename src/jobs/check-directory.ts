import type { DeskChange } from '../desk/desk-change.ts';
import { countFreshness } from '../desk/directory/list-directory.ts';
import type { LiveDirectory } from '../desk/directory/live-directory.ts';
import type { Log } from '../domain/log.ts';
import type { Gauges } from '../domain/metrics.ts';
import type { Directory } from '../storage/directory.ts';
import type { Job } from './job.ts';

export interface CheckDirectoryParts {
  readonly directory: Pick<Directory, 'all'>;
  readonly live: Pick<LiveDirectory, 'refresh'>;
  readonly gauges: Gauges;
  readonly log: Log;
  readonly now: () => Date;
  tellDesk(change: DeskChange): Promise<void>;
}

/** Counts what is to be called again within two weeks and what ran out, and tells the desk when there is any. */
export function checkDirectory(parts: CheckDirectoryParts): Job {
  return {
    name: 'check-directory',
    every: '6 hours',
    run: async () => {
      await parts.live.refresh();
      const { due, expired, unverified } = await countFreshness(parts);
      parts.gauges.set('contacts_due', due);
      parts.gauges.set('contacts_expired', expired);
      parts.gauges.set('contacts_unverified', unverified);
      if (expired > 0) parts.log.warn('contacts_expired', { count: expired });
      if (due > 0) parts.log.warn('contacts_due', { count: due });
      if (due + expired > 0)
        await parts.tellDesk({ kind: 'directory', id: 'due', what: 'due', level: null, owner: null });
    },
  };
}
