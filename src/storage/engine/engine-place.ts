import { createHash } from 'node:crypto';
import { mkdir, lstat, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';
import type { EngineError } from './engine-error.ts';

/** The folder of an engine, with no link in its path, and the files by which its processes find each other. */
export interface EnginePlace {
  readonly folder: string;
  /** Socket on which the engine's host says that it is there. */
  readonly control: string;
  /**
   * Socket of the database: the same at every start, so that a driver finds the engine again. It must end in
   * `.sock`: the driver takes anything else for the name of a machine.
   */
  readonly database: string;
  /** What the hosts of this user said before they failed. */
  readonly log: string;
}

/** What a socket's path may have in bytes, on every system we run on. */
const LONGEST_SOCKET_PATH = 99;

/** Makes `folder` and the private folder of the sockets, when they are not there yet. */
export async function enginePlace(folder: string): Promise<Result<EnginePlace, EngineError>> {
  const path = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => realpath(folder))
    .catch(() => undefined);
  if (path === undefined) return err({ code: 'folder_unusable', folder: resolve(folder) });

  const sockets = join(tmpdir(), `lakana-${process.getuid?.() ?? 0}`);
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const control = join(sockets, `${name}.control`);
  const isShort = Buffer.byteLength(control) <= LONGEST_SOCKET_PATH;
  if (!isShort || !(await isOursAlone(sockets))) return err({ code: 'socket_unusable', path: control });
  return ok({
    folder: path,
    control,
    database: join(sockets, `${name}.sock`),
    log: join(sockets, 'engine.log'),
  });
}

/** Others may write into the temporary folder: somebody could have made ours before us, or put a link there. */
async function isOursAlone(folder: string): Promise<boolean> {
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return false;
  return found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}
