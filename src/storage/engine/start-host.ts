import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EnginePlace } from './engine-place.ts';
import type { EngineError } from './engine-error.ts';
import { HOST_EXIT } from './host-exit.ts';
import type { NodeCommand } from './node-command.ts';

const HOST_SCRIPT = fileURLToPath(new URL('host.ts', import.meta.url));

/** For a host that was killed, or never began. */
const NO_CODE = -1;

/** How a host that did not stay ended: another one has the folder, or an error. */
export type HostEnd = 'in_use' | EngineError;

/**
 * Starts a host for the engine of `place`, detached: it outlives this process when others use it.
 * `end()` is `undefined` while it runs.
 */
export async function startHost(
  place: EnginePlace,
  node: NodeCommand,
): Promise<{ end(): HostEnd | undefined }> {
  const log = await open(place.log, 'a', 0o600).catch(() => undefined);
  if (log === undefined) return { end: () => ({ code: 'socket_unusable', path: place.log }) };
  try {
    const args = [...node.args, HOST_SCRIPT, place.folder, place.control, place.database];
    const child = spawn(node.program, args, { detached: true, stdio: ['ignore', 'ignore', log.fd] });
    child.unref();
    let end: HostEnd | undefined;
    child.on('exit', (code) => (end = endOf(place, code ?? NO_CODE)));
    child.on('error', () => (end = endOf(place, NO_CODE)));
    return { end: () => end };
  } finally {
    await log.close();
  }
}

function endOf(place: EnginePlace, code: number): HostEnd {
  switch (code) {
    case HOST_EXIT.inUse:
      return 'in_use';
    case HOST_EXIT.packageMissing:
      return { code: 'package_missing', log: place.log };
    case HOST_EXIT.folderUnusable:
      return { code: 'folder_unusable', folder: place.folder };
    case HOST_EXIT.socketUnusable:
      return { code: 'socket_unusable', path: place.control };
    default:
      return { code: 'not_started', folder: place.folder, log: place.log };
  }
}
