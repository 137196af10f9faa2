import type { Channel } from '../channels/channel.ts';
import type { Log } from '../domain/log.ts';
import { reconcile, type ReconcileParts } from '../messaging/reconcile.ts';
import type { Job } from './job.ts';

/** How far back the first look goes: providers try for days, and the keys of handled messages are kept for nine. */
const FIRST_MS = 7 * 24 * 60 * 60 * 1_000;

/** How far a look reaches back over the one before: clocks differ, and a webhook may be on its way. */
const OVERLAP_MS = 15 * 60 * 1_000;

/** Fetches what providers could not deliver to us, also while nothing was running here. */
export function reconcileMessages(
  parts: ReconcileParts & { readonly channels: readonly Channel[]; readonly log: Log },
): Job {
  const { channels, log, now } = parts;
  const lookedAt = new Map<string, number>();
  return {
    name: 'reconcile-messages',
    every: '5 minutes',
    run: async () => {
      for (const channel of channels.filter((channel) => channel.listMissed !== undefined)) {
        const begun = now().getTime();
        const last = lookedAt.get(channel.name);
        const since = new Date(last === undefined ? begun - FIRST_MS : last - OVERLAP_MS);
        const done = await reconcile(parts, channel, since);
        if (!done.ok) {
          log.warn('reconcile_failed', { channel: channel.name, reason: done.error });
          continue;
        }
        lookedAt.set(channel.name, begun);
        if (done.value.missed > 0)
          log.warn('messages_missed', { channel: channel.name, count: done.value.missed });
      }
    },
  };
}
