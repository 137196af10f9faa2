import type { Country } from '../../domain/country.ts';
import type { Log } from '../../domain/log.ts';
import type { Directory } from '../../storage/directory.ts';
import type { DeskChange } from '../desk-change.ts';
import type { LiveDirectory } from './live-directory.ts';

/** What work on the directory needs. */
export interface DirectoryParts {
  readonly directory: Directory;
  readonly live: Pick<LiveDirectory, 'refresh'>;
  readonly country: Pick<Country, 'meta' | 'regions'>;
  readonly log: Log;
  readonly now: () => Date;
  readonly id: () => string;
  /** Tells the open consoles what changed. */
  tellDesk(change: DeskChange): Promise<void>;
}
