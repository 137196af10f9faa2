import type { Channel } from '../channels/channel.ts';
import { isWindowOpen } from '../domain/whatsapp-window.ts';
import type { OutboxRow } from '../storage/models/conversation.ts';
import type { Owed, RowChange } from '../storage/outbox.ts';
import type { DeliverParts } from './deliver-parts.ts';

/** How long a reply is held for a person who does not write: after it, what it said is no longer of use to them. */
const HELD_MS = 30 * 24 * 60 * 60 * 1_000;

/** Whether the provider would refuse words of ours to this person now. A template is never held. */
export function mustHold(parts: DeliverParts, channel: Channel, owed: Owed, row: OutboxRow): boolean {
  if (channel.window === undefined || isWindowOpen(owed.wroteAt, parts.now())) return false;
  return parts.outbox.reply(owed.id, row).invite !== true;
}

/**
 * Holds a reply until the person writes; the turn of their message sets it free. They are asked to write once for each
 * silence, in neutral words that Meta has approved, where the settings name such a template.
 */
export async function hold(
  { outbox, metrics, log, now }: DeliverParts,
  channel: Channel,
  owed: Owed,
  row: OutboxRow,
): Promise<void> {
  const { language } = outbox.reply(owed.id, row);
  const asks = channel.window?.canInvite(language) ?? false;
  if (asks) {
    const reply = { text: '', language, urgency: 'ordinary', invite: true } as const;
    const key = `invite/${owed.wroteAt?.getTime() ?? 'never'}`;
    await outbox.add(owed.id, { key, ref: `${row.ref}-invite`, reply }, now());
  }
  await outbox.change(owed.id, row.ref, row.status, held(now()));
  metrics.count('replies_held', channel.name);
  log.warn('reply_held', { channel: channel.name, reason: asks ? 'invited' : 'no_template' });
}

function held(now: Date): RowChange {
  return { status: 'held', dueAt: new Date(now.getTime() + HELD_MS), error: 'window_closed' };
}

/** Gives up a reply that was held for too long. Returns whether it did. */
export async function giveUpHeld(parts: DeliverParts, owed: Owed, row: OutboxRow): Promise<boolean> {
  if (row.status !== 'held' || row.dueAt === undefined || row.dueAt > parts.now()) return false;
  parts.metrics.count('replies_failed', owed.channel);
  return parts.outbox.change(owed.id, row.ref, 'held', { status: 'failed', dueAt: undefined });
}
