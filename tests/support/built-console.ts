import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BUILD = fileURLToPath(new URL('../../src/assembly/run-console-build.ts', import.meta.url));

/** The folder of the console's page, built as `npm run build:console` does: the bundler does not run inside jest. */
export async function builtConsoleFolder(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [BUILD]);
  return stdout.trim();
}
