import type { Channel } from '../channels/channel.ts';
import type { Metrics } from '../domain/metrics.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Conversations } from '../storage/conversations.ts';
import { reach } from '../storage/reach.ts';

export interface ReconcileParts {
  readonly conversations: Pick<Conversations, 'accept'>;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/** What a provider's list held: messages since then, and how many of them had never reached us. */
export interface Reconciled {
  readonly listed: number;
  readonly missed: number;
}

/**
 * Fetches what a provider took from people and could not deliver to us. What we have already changes nothing, as with any
 * message that comes twice. The turn worker finds the rest in the store. `unavailable`: the list could not be had, or the store is away; `no_list`: this channel has none.
 */
export async function reconcile(
  { conversations, metrics, now }: ReconcileParts,
  channel: Channel,
  since: Date,
): Promise<Result<Reconciled, 'unavailable' | 'no_list'>> {
  if (channel.listMissed === undefined) return err('no_list');
  const messages = await channel.listMissed(since);
  if (messages === undefined) return err('unavailable');
  let missed = 0;
  for (const message of messages) {
    const accepted = await reach(() => conversations.accept(message, now()));
    if (!accepted.ok) return accepted;
    if (!accepted.value.isNew) continue;
    missed += 1;
    metrics.count('messages_reconciled', channel.name);
  }
  return ok({ listed: messages.length, missed });
}
