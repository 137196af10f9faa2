import type { SimulatorHub } from '../channels/simulator/simulator-hub.ts';
import type { Route } from '../web/route.ts';
import { eventsRoute } from './events-route.ts';
import { messagesRoute, type MessagesParts } from './messages-route.ts';
import { pageRoutes } from './page-routes.ts';

export interface SimulatorParts extends MessagesParts {
  readonly hub: SimulatorHub;
}

/** Everything under `/simulator`, for a listener in demo mode only: anybody who reaches it can write as anybody. */
export async function simulatorRoutes(parts: SimulatorParts): Promise<Route[]> {
  return [messagesRoute(parts), eventsRoute(parts.hub), ...(await pageRoutes())];
}
