import { setTimeout as wait } from 'node:timers/promises';
import type { Taken } from '../domain/messages.ts';
import type { Log } from '../domain/log.ts';
import type { Gauges, Metrics } from '../domain/metrics.ts';
import type { Spool } from '../storage/spool/open-spool.ts';
import type { StoreTaken } from './store-taken.ts';

export interface DrainParts {
  readonly spool: Spool;
  readonly store: StoreTaken;
  readonly metrics: Metrics & Gauges;
  readonly log: Log;
  /** Milliseconds between two tries while the database is away. */
  readonly retryMs?: number;
}

export interface Drain {
  /** Something was put into the spool. */
  wake(): void;
  /** Starts no more, and resolves when what runs is done. What is left stays in the spool. */
  stop(): Promise<void>;
}

const RETRY_MS = 1_000;

/** How often journals of processes that are gone are looked for. */
const ADOPT_MS = 30_000;

/** People whose messages are stored at once; those of one person go one after the other. */
const AT_ONCE = 32;

/** Brings what was spooled into the database as soon as it answers, in the order in which it came. */
export function startDrain({ spool, store, metrics, log, retryMs = RETRY_MS }: DrainParts): Drain {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  /** Whether the database took it, or never will. */
  const storeOne = async (taken: Taken): Promise<boolean> => {
    try {
      return (await store(taken)).ok;
    } catch (error) {
      metrics.count('errors');
      log.error('spool_set_aside', { error });
      await spool.setAside(taken);
      return true;
    }
  };

  const storeAll = async (lanes: readonly (readonly Taken[])[]): Promise<boolean> => {
    const left = [...lanes];
    let isAway = false;
    const worker = async (): Promise<void> => {
      for (let lane = left.pop(); lane !== undefined && !isAway; lane = left.pop())
        for (const taken of lane) if (isAway || !(await storeOne(taken))) isAway = true;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return !isAway;
  };

  const drain = async (): Promise<void> => {
    let since: number | undefined;
    while (!spool.isEmpty && !stopping.signal.aborted) {
      since ??= Date.now();
      const batch = await spool.next();
      if (batch === undefined) {
        // It is being written right now.
        await wait(5);
        continue;
      }
      if (await storeAll(lanesOf(batch.taken))) await batch.done();
      else await pause();
      metrics.set('spool_depth', spool.depth);
    }
    if (since !== undefined && spool.isEmpty) log.warn('spool_drained', { ms: Date.now() - since });
  };
  const pause = (): Promise<unknown> =>
    wait(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);

  const wake = (): void => {
    metrics.set('spool_depth', spool.depth);
    if (running !== undefined || stopping.signal.aborted) return;
    running = drain()
      .catch((error: unknown) => {
        metrics.count('errors');
        log.error('spool_failed', { error });
        return pause();
      })
      .then(() => {
        running = undefined;
        if (!spool.isEmpty) wake();
      });
  };
  const adopting = setInterval(() => {
    // While the database is away nobody can do better with another's journal than its own process.
    if (!spool.isEmpty) return;
    spool.adopt().then(wake, (error: unknown) => {
      log.error('spool_failed', { error });
    });
  }, ADOPT_MS);
  adopting.unref();
  wake();

  return {
    wake,
    stop: async () => {
      stopping.abort();
      clearInterval(adopting);
      await running;
    },
  };
}

/**
 * What may be stored side by side: a lane for each person, in order, and one for each entry's receipts, which never take
 * a reply back whatever their order.
 */
function lanesOf(entries: readonly Taken[]): Taken[][] {
  const lanes = new Map<string, Taken[]>();
  for (const [index, { messages, receipts }] of entries.entries()) {
    for (const message of messages) {
      const person = `${message.channel} ${message.from}`;
      const lane = lanes.get(person);
      const one = { messages: [message], receipts: [] };
      if (lane === undefined) lanes.set(person, [one]);
      else lane.push(one);
    }
    if (receipts.length > 0) lanes.set(`receipts ${index}`, [{ messages: [], receipts }]);
  }
  return [...lanes.values()];
}
