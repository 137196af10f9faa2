import type { Log } from '../../domain/log.ts';
import { errorAnswer, sendAnswer } from '../answer.ts';
import { createServer, type WebServer } from '../create-server.ts';
import { addRoute, READ, type Route } from '../route.ts';
import type { ApiRoute } from './api/api-route.ts';
import { mountApi, type Gate } from './api/mount-api.ts';
import { isLocalCall } from './is-local-call.ts';

export interface ConsoleServerOptions {
  /** The page and its files. */
  readonly page: readonly Route[];
  /** All metrics in the text format of Prometheus. */
  metrics(): Promise<string>;
  readonly log: Log;
  /** Whether the staff reach the console by https. */
  readonly hsts: boolean;
  /** What else stands on this listener: the files of the page. */
  readonly extraRoutes?: readonly Route[] | undefined;
  readonly api: { readonly routes: readonly ApiRoute[]; readonly gate: Gate };
}

const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** The listener of the staff, on a port of its own: the page at `/`, the API, and `/metrics` for this machine only. */
export function createConsoleServer(options: ConsoleServerOptions): WebServer {
  const server = createServer(options);
  const routes: Route[] = [
    ...options.page,
    {
      methods: READ,
      path: '/metrics',
      handle: async ({ req, res }) => {
        if (!isLocalCall(req)) sendAnswer(res, errorAnswer('forbidden'));
        else sendAnswer(res, { status: 200, contentType: PROMETHEUS_TEXT, body: await options.metrics() });
      },
    },
    ...mountApi(options.api.routes, options.api.gate),
    ...(options.extraRoutes ?? []),
  ];
  for (const route of routes) addRoute(server, route);
  return server;
}
