import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a user's programs keep what they can fetch again: `~/.cache/lakana`. */
export function userCacheFolder(): string {
  return join(homedir(), '.cache', 'lakana');
}
