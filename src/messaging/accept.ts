import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../domain/log.ts';
import type { Taken } from '../domain/messages.ts';
import type { Metrics } from '../domain/metrics.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Spool } from '../storage/spool/open-spool.ts';
import type { StoreTaken } from './store-taken.ts';

export type Accept = (taken: Taken) => Promise<Result<void, 'unavailable'>>;

export interface AcceptParts {
  readonly store: StoreTaken;
  readonly spool: Spool;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Something went into the spool: it is to be brought into the database, and danger in it answered now. */
  readonly onSpooled: (taken: Taken) => void;
  /** Milliseconds after which a store that has not answered counts as away. */
  readonly patience?: number;
}

/** Meta counts an answer that takes longer than a second against us, and goes on waiting for a few. */
const PATIENCE_MS = 2_000;

/**
 * Makes all that a webhook took durable: in the database, or, while it is away, in the spool on this machine's disk.
 * While anything waits there, what comes goes behind it, so that nobody's messages overtake each other. Where neither takes
 * it the provider is told so, and sends it again.
 */
export function createAccept(parts: AcceptParts): Accept {
  const { spool, metrics, onSpooled, patience = PATIENCE_MS } = parts;
  return async (taken) => {
    if (taken.messages.length === 0 && taken.receipts.length === 0) return ok(undefined);
    const stored = spool.isEmpty ? await within(patience, store(parts, taken)) : err('unavailable');
    if (stored.ok) return stored;
    // A store that was only slow may have it already: the keys sort it out.
    const spooled = await spool.add(taken);
    if (!spooled.ok) return spooled;
    for (const { channel } of taken.messages) metrics.count('messages_spooled', channel);
    onSpooled(taken);
    return spooled;
  };
}

/** A bug on the way into the store loses nothing either: what cannot be stored now is spooled, and tried again from there. */
async function store({ store: put, metrics, log }: AcceptParts, taken: Taken): ReturnType<StoreTaken> {
  try {
    return await put(taken);
  } catch (error) {
    metrics.count('errors');
    log.error('accept_failed', { error });
    return err('unavailable');
  }
}

async function within<T>(
  ms: number,
  stored: Promise<Result<T, 'unavailable'>>,
): Promise<Result<T, 'unavailable'>> {
  const answered = new AbortController();
  const late = wait(ms, err('unavailable' as const), { signal: answered.signal });
  try {
    return await Promise.race([stored, late]);
  } finally {
    answered.abort();
    late.catch(() => undefined);
  }
}
