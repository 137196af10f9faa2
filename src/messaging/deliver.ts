import type { Channel, SendOutcome } from '../channels/channel.ts';
import { nextAttempt, SEND_POLICY } from '../channels/send-errors.ts';
import type { Owed, RowChange } from '../storage/outbox.ts';
import type { OutboxRow } from '../storage/models/conversation.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { giveUpHeld, hold, mustHold } from './hold.ts';
import { inDoubt, settleDoubt } from './settle-doubt.ts';

/** A send that has not come back after this is in doubt; longer than any channel waits for its provider. */
const SEND_TIMEOUT_MS = 30_000;

/** How long a send of another process, which may have died, holds up what comes after it. */
const HOLD_MS = 5_000;

/**
 * Sends what one conversation is owed, in order, safety first. A row is `sending` in the store before its
 * request leaves, so after a crash it is in doubt, never silently sent again.
 */
export function createDeliverer(parts: DeliverParts): (id: string) => Promise<void> {
  return async (id) => {
    for (let owed = await parts.outbox.owed(id); owed !== undefined; owed = await parts.outbox.owed(id)) {
      const now = parts.now();
      if (isErasureDue(owed, now)) {
        await parts.outbox.erase(id, now);
        return;
      }
      const channel = parts.channels.get(owed.channel);
      if (channel === undefined) return;
      if (await settleAll(parts, channel, owed)) continue;
      const row = nextRow(owed, parts.now());
      if (row === undefined) return;
      await handOver(parts, channel, owed, row);
      if (row.caseId !== undefined) parts.wakeDesk(id);
    }
  };
}

/** All is sent, or the time in which it could be is over. */
function isErasureDue({ erase, eraseBy, rows }: Owed, now: Date): boolean {
  return erase && (rows.length === 0 || (eraseBy !== undefined && eraseBy <= now));
}

/** Whether any doubt was resolved, so that the rows must be read again. */
async function settleAll(parts: DeliverParts, channel: Channel, owed: Owed): Promise<boolean> {
  let changed = false;
  for (const row of owed.rows) {
    const settled = (await settleDoubt(parts, channel, owed, row)) || (await giveUpHeld(parts, owed, row));
    changed = settled || changed;
  }
  return changed;
}

/** The first row of safety, else the first of all; nothing while one is being sent or waits for its time. */
function nextRow({ rows }: Owed, now: Date): OutboxRow | undefined {
  const isHeld = rows.some(
    ({ status, handedAt = now }) => status === 'sending' && now.getTime() - handedAt.getTime() < HOLD_MS,
  );
  if (isHeld) return undefined;
  const owed = rows.filter(({ status }) => status === 'owed');
  const row = owed.find(({ urgency }) => urgency === 'safety') ?? owed[0];
  return row?.dueAt !== undefined && row.dueAt <= now ? row : undefined;
}

async function send(parts: DeliverParts, channel: Channel, owed: Owed, row: OutboxRow): Promise<void> {
  const { outbox, metrics } = parts;
  const handedAt = parts.now();
  const until = new Date(handedAt.getTime() + SEND_TIMEOUT_MS);
  if (!(await outbox.claim(owed.id, row.ref, handedAt, until))) return;
  const reply = outbox.reply(owed.id, row);
  const outcome = await channel.send(owed.address, reply, row.ref);
  if (outcome.status === 'refused' && outcome.error === 'window_closed' && reply.invite !== true) {
    // Its clock, or its idea of when the person wrote, is not ours.
    return hold(parts, channel, owed, { ...row, status: 'sending' });
  }
  const change = afterSend(parts, channel, row, outcome, handedAt);
  await outbox.change(owed.id, row.ref, 'sending', change);
  metrics.count(COUNTED[change.status], channel.name);
  if (change.deadAt !== undefined) metrics.count('replies_dead', channel.name);
  if (change.error !== undefined) report(parts, channel, row, outcome);
}

/** Sends a row, unless nothing goes to this person at all, or nothing before they write. */
async function handOver(parts: DeliverParts, channel: Channel, owed: Owed, row: OutboxRow): Promise<void> {
  if (owed.isOptedOut) return setAside(parts, channel, owed, row);
  return mustHold(parts, channel, owed, row)
    ? hold(parts, channel, owed, row)
    : send(parts, channel, owed, row);
}

/** Their provider refuses whatever we hand it for them: nothing is handed to it until they write again. */
async function setAside(parts: DeliverParts, channel: Channel, owed: Owed, row: OutboxRow): Promise<void> {
  const change: RowChange = { status: 'failed', dueAt: undefined, error: 'opted_out' };
  if (!(await parts.outbox.change(owed.id, row.ref, 'owed', change))) return;
  parts.metrics.count('replies_failed', channel.name);
  const fields = { channel: channel.name, attempt: row.attempts, code: 'opted_out' };
  parts.log[SEND_POLICY.opted_out.shownToStaff ? 'error' : 'warn']('reply_refused', fields);
}

const COUNTED = {
  owed: 'replies_retried',
  held: 'replies_held',
  sending: 'errors',
  in_doubt: 'replies_in_doubt',
  sent: 'replies_sent',
  delivered: 'replies_sent',
  read: 'replies_sent',
  failed: 'replies_failed',
  unknown: 'replies_failed',
} as const;

function afterSend(
  parts: DeliverParts,
  channel: Channel,
  row: OutboxRow,
  outcome: SendOutcome,
  handedAt: Date,
): RowChange {
  switch (outcome.status) {
    case 'accepted':
      return { status: 'sent', dueAt: undefined, providerId: outcome.providerId };
    case 'in_doubt':
      return { ...inDoubt(channel, handedAt, parts.now()), error: 'in_doubt' };
    case 'refused': {
      const wait = nextAttempt(outcome.error, row.urgency, row.attempts + 1, parts.random());
      const optedOut = outcome.error === 'opted_out' ? { optedOutAt: parts.now() } : {};
      if (wait === 'give_up') {
        const dead = SEND_POLICY[outcome.error].keep ? { deadAt: parts.now() } : {};
        return { status: 'failed', dueAt: undefined, error: outcome.error, ...dead, ...optedOut };
      }
      return { status: 'owed', dueAt: new Date(parts.now().getTime() + wait), error: outcome.error };
    }
  }
}

/** What only people can mend is an error in the log; the rest is a warning. */
function report({ log }: DeliverParts, channel: Channel, row: OutboxRow, outcome: SendOutcome): void {
  const fields = { channel: channel.name, attempt: row.attempts + 1 };
  if (outcome.status === 'in_doubt') log.warn('reply_in_doubt', fields);
  if (outcome.status !== 'refused') return;
  const level = SEND_POLICY[outcome.error].shownToStaff ? 'error' : 'warn';
  log[level]('reply_refused', { ...fields, code: outcome.error });
}
