import { Server as NetServer } from 'node:net';
import { err, ok, type Result } from '../domain/result.ts';
import type { WebServer } from './create-server.ts';
import { followConnections, type OpenConnections } from './open-connections.ts';

/** Why a listener cannot listen. */
export type ListenError = 'port_in_use' | 'port_not_allowed' | 'host_unknown' | 'listen_failed';

export interface Listening {
  /** The port that was taken, also when any free one was asked for. */
  readonly port: number;
  /**
   * Takes no new connection, ends what lasts, lets requests in flight finish, and cuts what is left after the
   * limit. Resolves when every connection is closed; may be called again.
   */
  readonly stop: () => Promise<void>;
}

const ERRORS: Readonly<Record<string, ListenError>> = {
  EADDRINUSE: 'port_in_use',
  EACCES: 'port_not_allowed',
  EADDRNOTAVAIL: 'host_unknown',
  ENOTFOUND: 'host_unknown',
  EAI_AGAIN: 'host_unknown',
};

const GRACE_MS = 10_000;

/** Starts a listener. `port` 0 takes any free one. `graceMs` is the limit of `stop`. */
export function listen(
  server: WebServer,
  port: number,
  host: string,
  graceMs = GRACE_MS,
): Promise<Result<Listening, ListenError>> {
  const { http } = server;
  const connections = followConnections(http);
  return new Promise((resolve) => {
    const fail = ({ code = '' }: NodeJS.ErrnoException): void => {
      resolve(err(ERRORS[code] ?? 'listen_failed'));
    };
    http.once('error', fail);
    http.listen(port, host, () => {
      http.off('error', fail);
      const address = http.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      let stopped: Promise<void> | undefined;
      const stop = (): Promise<void> => (stopped ??= close(server, connections, graceMs));
      resolve(ok({ port: taken, stop }));
    });
  });
}

async function close(
  { http, stopping }: WebServer,
  connections: OpenConnections,
  graceMs: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    // The `close` of an HTTP server would cut answers on their way; the one beneath it only stops accepting.
    NetServer.prototype.close.call(http, () => {
      resolve();
    });
  });
  stopping.abort();
  connections.finish();
  const limit = setTimeout(() => {
    connections.cut();
  }, graceMs);
  await closed;
  clearTimeout(limit);
}
