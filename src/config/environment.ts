import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

const ENV_FILE = '.env';

/**
 * The environment of this process, with what the file `.env` of the current folder adds to it (what is set
 * already stays). Read here and nowhere else, so that everything else takes it as an argument.
 */
export function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync(ENV_FILE)) loadEnvFile(ENV_FILE);
  return process.env;
}
