import type { Webhook } from '../../channels/channel.ts';
import { createServer, type WebServer } from '../create-server.ts';
import { addRoute, type Route } from '../route.ts';
import { HEALTH_ROUTE, readyRoute } from './health-routes.ts';
import { webhookRoute, type WebhookParts } from './webhook-route.ts';

export interface PublicServerOptions extends WebhookParts {
  readonly webhooks: readonly Webhook[];
  /** Whether messages can be taken now. */
  ready(): Promise<boolean>;
  /** Whether `PUBLIC_URL` is https. */
  readonly hsts: boolean;
  /** What else stands on the public listener: the simulator, the Bot Framework protocol. */
  readonly extraRoutes?: readonly Route[] | undefined;
}

/** The listener that providers reach: the webhooks of the channels, and the two health addresses. */
export function createPublicServer(options: PublicServerOptions): WebServer {
  const server = createServer(options);
  const routes = [
    HEALTH_ROUTE,
    readyRoute(() => options.ready()),
    ...options.webhooks.map((webhook) => webhookRoute(webhook, options)),
    ...(options.extraRoutes ?? []),
  ];
  for (const route of routes) addRoute(server, route);
  return server;
}
