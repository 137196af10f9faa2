import { once } from 'node:events';
import { z } from 'zod';
import type { SimulatorHub } from '../channels/simulator/simulator-hub.ts';
import { errorAnswer, sendAnswer } from '../web/answer.ts';
import { openEventStream } from '../web/event-stream.ts';
import type { Route } from '../web/route.ts';
import { phoneAddress, phoneSchema, surfaceSchema } from './phone-line.ts';

const querySchema = z.object({
  phone: phoneSchema,
  surface: surfaceSchema,
  after: z.string().max(100).optional(),
});

/**
 * `GET /simulator/events?phone=1&surface=sms&after=…`: what a phone gets, as server-sent events named `activity`
 * whose id is the activity's. A phone that lost its line goes on after the last it got: the browser names it in
 * `Last-Event-ID`, which is newer than the address.
 */
export function eventsRoute(hub: SimulatorHub): Route {
  return {
    methods: ['GET'],
    path: '/simulator/events',
    handle: async (call) => {
      const { req, res } = call;
      const { searchParams } = new URL(req.url ?? '', 'http://simulator');
      const query = querySchema.safeParse(Object.fromEntries(searchParams));
      if (!query.success) {
        sendAnswer(res, errorAnswer('bad_request'));
        return;
      }
      const { phone, surface, after } = query.data;
      const lastId = req.headers['last-event-id'];
      const stream = openEventStream(call);
      const hangUp = hub.subscribe(
        { surface, address: phoneAddress(phone) },
        (activity) => {
          // An id without data belongs to the event that follows it.
          if (!res.destroyed && !res.writableEnded) res.write(`id: ${activity.providerId}\n`);
          stream.send('activity', activity);
        },
        typeof lastId === 'string' ? lastId : after,
      );
      if (!stream.closed.aborted) await once(stream.closed, 'abort');
      hangUp();
    },
  };
}
