import type { ChangeFeed } from '../../../desk/change-feed.ts';
import { mayHear } from '../../../desk/may-hear.ts';
import type { Change as Heard } from '../../../domain/change.ts';
import { ok } from '../../../domain/result.ts';
import { openEventStream, type EventStream } from '../../event-stream.ts';
import { changeSchema, type Change } from '../contract/cases.ts';
import { ANSWERED, apiRoute, type ApiRoute, type Caller } from './api-route.ts';

export interface EventsParts {
  readonly feed: ChangeFeed;
  /** Whether a session still holds: nobody hears anything after it. */
  readonly holds: (caller: Caller) => Promise<boolean>;
  /** How often that is asked. */
  readonly checkMs?: number;
}

const CHECK_MS = 15_000;

/**
 * The stream of what changes: events `change`, each with its place as the id, and `reset` when somebody was away for so
 * long that everything must be read again.
 */
export function eventsRoutes({ feed, holds, checkMs = CHECK_MS }: EventsParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/events',
      summary: 'A stream of what changes, and what changed after `Last-Event-ID`',
      action: 'self.read',
      // A browser opens it anew by itself, for as long as the page is there.
      isBackground: true,
      output: changeSchema,
      act: async ({ caller, req, res, stopping }) => {
        const last = req.headers['last-event-id'];
        const { staff } = caller;
        const waiting: Heard[] = [];
        // From here on nothing is missed; it waits until what was missed before has gone out.
        let hear = (change: Heard): void => void waiting.push(change);
        const unlisten = feed.listen((change) => {
          hear(change);
        });
        const missed = typeof last === 'string' ? await feed.since(last) : [];
        if (res.destroyed) {
          unlisten();
          return ok(ANSWERED);
        }
        const stream = openEventStream({ req, res, stopping, params: {} });
        endWith(stream, unlisten);
        keepChecking(stream, () => holds(caller), checkMs);

        if (missed === undefined) stream.send('reset', {});
        const sent = new Set<string>();
        hear = (change) => {
          if (sent.has(change.seq) || !mayHear(change, staff)) return;
          stream.send('change', changeLine(change), change.seq);
        };
        for (const change of [...(missed ?? []), ...waiting]) {
          hear(change);
          sent.add(change.seq);
        }
        return ok(ANSWERED);
      },
    }),
  ];
}

function changeLine({ kind, id, what, level, at }: Heard): Change {
  return { kind, id, what, level, at: at.toISOString() };
}

function endWith({ closed }: EventStream, end: () => void): void {
  if (closed.aborted) end();
  else closed.addEventListener('abort', end, { once: true });
}

/** Ends a stream whose session is over: disabled, signed out, or too old. */
function keepChecking(stream: EventStream, holds: () => Promise<boolean>, everyMs: number): void {
  const check = async (): Promise<void> => {
    // A store that cannot say so does not end it; the next call of the page will tell.
    if (!(await holds().catch(() => true))) stream.close();
  };
  const timer = setInterval(() => void check(), everyMs);
  endWith(stream, () => {
    clearInterval(timer);
  });
}
