import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const START_MS = 110_000;

/** What `npm start` runs. */
export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** `npm start` as a person starts it: the real process, on a database and a folder of its own. */
export interface LakanaProcess {
  /** Where webhooks go: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Where the desk listens. */
  readonly deskUrl: string;
  /** The folder of its database and keys. */
  readonly folder: string;
  /** Everything it has printed. */
  output(): string;
  /** Ends it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** A folder that a test may use for processes one after the other; `remove` deletes it. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'lakana-process-'));
  // A database that is just ending may still write.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

/** Starts Lakana and waits until it is ready to take messages; with `fileBlocks` no file of it grows beyond as many kB. */
export async function startLakana(
  folder: string,
  env: Readonly<Record<string, string>>,
  { fileBlocks }: { readonly fileBlocks?: number } = {},
): Promise<LakanaProcess> {
  const [port, deskPort] = [await freePort(), await freePort()];
  const limited = ['-c', `ulimit -f ${fileBlocks}; exec "$0" "$@"`, process.execPath, MAIN];
  const [command, args] = fileBlocks === undefined ? [process.execPath, [MAIN]] : ['bash', limited];
  const child = spawn(command, args, {
    // Not the project's folder: a developer's own .env must not decide a test.
    cwd: folder,
    env: {
      ...process.env,
      LAKANA_VAR: folder,
      PORT: String(port),
      CONSOLE_PORT: String(deskPort),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url, () => printed);
  return {
    url,
    deskUrl: `http://127.0.0.1:${deskPort}`,
    folder,
    output: () => printed,
    kill: async () => {
      await end(child, 'SIGKILL');
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

async function untilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await wait(30);
  }
  child.kill('SIGKILL');
  throw new Error(`Lakana did not start:\n${printed()}`);
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}
