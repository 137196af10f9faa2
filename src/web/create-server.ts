import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { pino } from 'pino';
import { createServer as createRestify, type Server, type ServerOptions as RestifyOptions } from 'restify';
import type { Log } from '../domain/log.ts';
import { SAFE_FORMATTERS } from './formatters.ts';
import { securityHeaders } from './security-headers.ts';
import { answerClientErrors, hasReadableAddress, refuseUnreadable } from './unreadable-requests.ts';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the 60 s after which the usual proxies let go, so that they never send into a closing connection. */
const KEEP_ALIVE_MS = 65_000;

/** A listener that is not listening yet. Routes are added with `addRoute`. */
export interface WebServer {
  readonly restify: Server;
  readonly http: HttpServer;
  readonly log: Log;
  /** Aborted as soon as the server is to stop. */
  readonly stopping: AbortController;
}

export interface ServerOptions {
  /** Whether the world reaches this listener by https. */
  readonly hsts: boolean;
  readonly log: Log;
}

/**
 * The one way to make a listener: security headers on every response, errors that say nothing, no name of the
 * server, no log of restify's own, and no request that can end the process.
 */
export function createServer({ hsts, log }: ServerOptions): WebServer {
  // restify's own log would print requests; its types still name the logger it had before pino.
  const silence = pino({ level: 'silent' }) as unknown as NonNullable<RestifyOptions['log']>;
  const restify = createRestify({ name: '', log: silence, formatters: SAFE_FORMATTERS });
  const http = restify.server as HttpServer;
  const headers = securityHeaders(hsts);
  const stopping = new AbortController();

  onEveryRequest(restify, (req, res) => {
    res.setHeaders(new Map(headers));
    if (stopping.signal.aborted) res.setHeader('Connection', 'close');
    if (hasReadableAddress(req)) return true;
    refuseUnreadable(res);
    return false;
  });
  restify.on('error', (error: unknown) => {
    log.error('listener_failed', { error });
  });
  answerClientErrors(http, headers);
  leaveNothingToNode(http);
  return { restify, http, log, stopping };
}

/** What Node would answer by itself, without our headers, goes the way of every request. */
function leaveNothingToNode(http: HttpServer): void {
  http.headersTimeout = HEADERS_TIMEOUT_MS;
  http.requestTimeout = REQUEST_TIMEOUT_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  Object.assign(http, { requireHostHeader: false });
  http.on('checkExpectation', (req: IncomingMessage, res: ServerResponse) => http.emit('request', req, res));
  // restify listens for upgrades and then leaves the connection open for ever; without a listener an upgrade
  // is a request like any other.
  http.removeAllListeners('upgrade');
}

/** `first` runs before restify touches a request; `false` ends it there. It is missing from the types. */
function onEveryRequest(
  server: Server,
  handler: (req: IncomingMessage, res: ServerResponse) => boolean,
): void {
  (server as Server & { first(handle: typeof handler): void }).first(handler);
}
