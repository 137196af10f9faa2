import { setTimeout } from 'node:timers/promises';
import { jsonAnswer, sendAnswer } from '../answer.ts';
import { READ, type Route } from '../route.ts';

/** How long `ready` may think; who asks usually gives up after a few seconds. */
const PATIENCE_MS = 2000;

/** `/healthz`: the process is alive. It asks nothing else, so that a database that is down restarts nobody. */
export const HEALTH_ROUTE: Route = {
  methods: READ,
  path: '/healthz',
  handle: ({ res }) => {
    sendAnswer(res, jsonAnswer(200, { status: 'ok' }));
    return Promise.resolve();
  },
};

/** `/readyz`: 200 while messages can be taken, else 503: not ready, slow to say, or about to stop. */
export function readyRoute(ready: () => Promise<boolean>): Route {
  return {
    methods: READ,
    path: '/readyz',
    handle: async ({ res, stopping }) => {
      const isReady = (await inTime(ready)) && !stopping.aborted;
      sendAnswer(
        res,
        isReady ? jsonAnswer(200, { status: 'ready' }) : jsonAnswer(503, { status: 'not_ready' }),
      );
    },
  };
}

async function inTime(ready: () => Promise<boolean>): Promise<boolean> {
  const answered = new AbortController();
  try {
    return await Promise.race([ready(), setTimeout(PATIENCE_MS, false, { signal: answered.signal })]);
  } finally {
    answered.abort();
  }
}
