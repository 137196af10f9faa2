import { connect, type Socket } from 'node:net';
import { createLogger } from '#src/config/logger.ts';
import type { Log } from '#src/domain/log.ts';
import { createServer, type WebServer } from '#src/web/create-server.ts';
import { listen, type Listening } from '#src/web/listen.ts';
import { addRoute, type Route } from '#src/web/route.ts';

/** A listener on a free port of this machine. `await using` stops it. */
export interface Served extends Listening, AsyncDisposable {
  readonly url: string;
}

/** The real log, with its lines kept as they would be written. */
export function keptLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  return { log: createLogger('info', { write }), lines };
}

/** Starts a listener; it has a second to stop. */
export async function serve(server: WebServer, graceMs = 1000): Promise<Served> {
  const listening = await listen(server, 0, '127.0.0.1', graceMs);
  if (!listening.ok) throw new Error(listening.error);
  const { port, stop } = listening.value;
  return { port, stop, url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
}

/** A plain listener with some routes. */
export function serveRoutes(
  routes: readonly Route[],
  log: Log = keptLog().log,
  graceMs?: number,
): Promise<Served> {
  const server = createServer({ hsts: false, log });
  for (const route of routes) addRoute(server, route);
  return serve(server, graceMs);
}

/** A connection of our own, for what no HTTP client would send. */
export interface Wire {
  readonly socket: Socket;
  /** All that came, once the other side has closed. */
  readonly received: Promise<string>;
  readonly write: (text: string) => void;
}

/** Opens a connection. It gives up after a while of silence, so that a listener that never answers fails its test. */
export async function wire(port: number, patienceMs = 30_000): Promise<Wire> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => undefined);
  socket.setTimeout(patienceMs, () => socket.destroy());
  const received = new Promise<string>((resolve) => {
    socket.once('close', () => {
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, received, write: (text) => void socket.write(text, 'latin1') };
}

/** Sends bytes as they are and gives the answer, head and body; the connection is closed by the other side. */
export async function exchange(port: number, text: string): Promise<string> {
  const { received, write } = await wire(port);
  write(text);
  return received;
}
