import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a listener, each with the answer that is due on it. */
export interface OpenConnections {
  /** Closes what waits for a request, and every other connection as soon as its answer has left whole. */
  finish(): void;
  /** Cuts all of them. */
  cut(): void;
}

/**
 * Follows the connections of a listener from now on. Node's own `close` and `closeIdleConnections` take an
 * answer for finished once it was handed over, and cut it when it is still on its way to a slow caller.
 */
export function followConnections(http: Server): OpenConnections {
  const open = new Map<Socket, ServerResponse | undefined>();
  let isFinishing = false;

  http.on('connection', (socket: Socket) => {
    open.set(socket, undefined);
    socket.once('close', () => open.delete(socket));
  });
  const follow = ({ socket }: IncomingMessage, res: ServerResponse): void => {
    open.set(socket, res);
    res.once('close', () => {
      // Another request may have come behind this one on the same connection.
      if (open.get(socket) !== res) return;
      open.set(socket, undefined);
      if (isFinishing) socket.destroySoon();
    });
  };
  http.on('request', follow);
  http.on('checkContinue', follow);

  return {
    finish: () => {
      isFinishing = true;
      for (const [socket, res] of open) {
        if (res === undefined) socket.destroySoon();
        else if (!res.headersSent) res.setHeader('Connection', 'close');
      }
    },
    cut: () => {
      for (const socket of open.keys()) socket.destroy();
    },
  };
}
