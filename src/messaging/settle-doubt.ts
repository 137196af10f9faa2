import type { Channel } from '../channels/channel.ts';
import type { Owed, RowChange } from '../storage/outbox.ts';
import type { OutboxRow } from '../storage/models/conversation.ts';
import type { DeliverParts } from './deliver-parts.ts';

/** How long a receipt may take to resolve a doubt before it is resolved without one. */
const DOUBT_MS = 120_000;

/** How often a provider that can be asked is asked meanwhile. */
const LOOK_MS = 10_000;

/** A row that is in doubt from now on; a provider that can be asked is asked at once. */
export function inDoubt(channel: Channel, handedAt: Date, now: Date): RowChange {
  return { status: 'in_doubt', dueAt: channel.find === undefined ? doubtEnds(handedAt) : now };
}

function doubtEnds(handedAt: Date): Date {
  return new Date(handedAt.getTime() + DOUBT_MS);
}

/**
 * Resolves a send of which nobody knows whether it went out: by the provider's word where it can be asked,
 * else when no receipt came within two minutes. Then a safety message is sent again, since silence does more
 * harm than a second message, and an ordinary one is not. Returns whether the row changed.
 */
export async function settleDoubt(
  parts: DeliverParts,
  channel: Channel,
  owed: Owed,
  row: OutboxRow,
): Promise<boolean> {
  const now = parts.now();
  const { outbox, metrics } = parts;
  if (row.dueAt === undefined || row.dueAt > now) return false;
  if (row.status === 'sending') {
    // Its process died, or lost the store, between the request and the writing down.
    metrics.count('replies_in_doubt', channel.name);
    return outbox.change(owed.id, row.ref, 'sending', inDoubt(channel, row.handedAt ?? row.owedAt, now));
  }
  if (row.status !== 'in_doubt') return false;
  const change = await resolve(parts, channel, owed, row, now);
  return outbox.change(owed.id, row.ref, 'in_doubt', change);
}

async function resolve(
  { outbox, metrics }: DeliverParts,
  channel: Channel,
  owed: Owed,
  row: OutboxRow,
  now: Date,
): Promise<RowChange> {
  const handedAt = row.handedAt ?? row.owedAt;
  const found = await channel.find?.(owed.address, outbox.reply(owed.id, row), handedAt);
  if (found === 'not_sent') return { status: 'owed', dueAt: now };
  if (found !== undefined) return { status: 'sent', dueAt: undefined, providerId: found.providerId };
  if (doubtEnds(handedAt) > now) return { status: 'in_doubt', dueAt: new Date(now.getTime() + LOOK_MS) };
  const isSafety = row.urgency === 'safety';
  metrics.count(isSafety ? 'replies_sent_again' : 'replies_failed', channel.name);
  return isSafety ? { status: 'owed', dueAt: now } : { status: 'unknown', dueAt: undefined };
}
