import type { ServerResponse } from 'node:http';
import type { Call } from './route.ts';

/** Server-sent events to one browser. */
export interface EventStream {
  /**
   * Sends one event; `data` goes as JSON. A browser that lost the stream asks for what came after the last `id` that it
   * got. Does nothing once the stream is closed.
   */
  send(event: string, data: unknown, id?: string): void;
  /** Ends the stream; the browser connects again by itself. */
  close(): void;
  /** Aborted when the browser has gone or the server stops. */
  readonly closed: AbortSignal;
}

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 2000;
/** A browser that does not read is cut off here; it connects again by itself. */
const MAX_BACKLOG_BYTES = 1_048_576;

/**
 * Turns a call into a stream of events. A comment goes out from time to time, so that no proxy takes the
 * silence for an end; the stream ends when the server is to stop.
 */
export function openEventStream({ res, stopping }: Call, heartbeatMs = HEARTBEAT_MS): EventStream {
  const gone = new AbortController();
  const end = (): void => {
    res.end();
  };
  const heartbeat = setInterval(() => {
    write(res, ':\n\n');
  }, heartbeatMs);
  res.once('close', () => {
    clearInterval(heartbeat);
    stopping.removeEventListener('abort', end);
    gone.abort();
  });
  // nginx keeps a response back until its buffer is full, unless told not to.
  res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  write(res, `retry: ${RECONNECT_MS}\n\n`);
  if (stopping.aborted) end();
  else stopping.addEventListener('abort', end);
  return {
    // JSON has no line breaks of its own, so an event is always whole.
    send: (event, data, id) => {
      const place = id === undefined ? '' : `id: ${id}\n`;
      write(res, `${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close: end,
    closed: gone.signal,
  };
}

function write(res: ServerResponse, text: string): void {
  if (res.destroyed || res.writableEnded) return;
  if (res.writableLength > MAX_BACKLOG_BYTES) res.destroy();
  else res.write(text);
}
