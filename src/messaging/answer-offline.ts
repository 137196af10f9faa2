import { setTimeout as wait } from 'node:timers/promises';
import type { RunTurn } from '../bot/run-turn.ts';
import { newSession } from '../bot/session.ts';
import type { World } from '../bot/turn.ts';
import type { Channel } from '../channels/channel.ts';
import { nextAttempt } from '../channels/send-errors.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import type { Log } from '../domain/log.ts';
import type { Incoming, Reply, Taken } from '../domain/messages.ts';
import type { Metrics } from '../domain/metrics.ts';

export interface OfflineParts {
  readonly runTurn: RunTurn;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Whether what was spooled still waits: a store that is only slow has it by then. */
  readonly isAway: () => boolean;
  /** A world that asks no store. */
  readonly world: () => World;
  /** Tells people on duty that somebody is in danger and that there is no case yet. Never throws. */
  readonly alert: () => void;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly random: () => number;
}

/** How long a store that may be only slow is given before it counts as away. */
const GRACE_MS = 1_000;

/** Keys of messages that are remembered, so that a provider that delivers twice gets one answer. */
const REMEMBERED = 10_000;

/**
 * Answers danger while the database is away, from what is in memory: the numbers that can be called, as a first turn
 * would give them. Nothing else is answered then. The message is in the spool, and its real turn comes later; a safety
 * message that is heard twice does less harm than one that is not heard. Resolves when all is handed over or given up.
 */
export function createOfflineAnswer(parts: OfflineParts): (taken: Taken) => Promise<void> {
  const seen = new Set<string>();
  return async ({ messages }) => {
    await wait(GRACE_MS, undefined, { ref: false });
    if (!parts.isAway()) return;
    for (const message of messages) {
      const key = `${message.channel} ${message.key}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > REMEMBERED) seen.delete([...seen][0] ?? '');
      try {
        await answer(parts, message);
      } catch (error) {
        parts.metrics.count('errors');
        parts.log.error('offline_answer_failed', { error });
      }
    }
  };
}

async function answer(parts: OfflineParts, message: Incoming): Promise<void> {
  const channel = parts.channels.get(message.channel);
  if (channel === undefined) return;
  const { key, content, from } = message;
  const made = await parts.runTurn(newSession(), { key, content, surface: channel.surface }, parts.world());
  if (!made.events.some(isDanger)) return;
  parts.metrics.count('dangers_answered_offline', channel.name);
  parts.alert();
  for (const [index, reply] of made.replies.entries()) {
    if (reply.urgency !== 'safety') continue;
    await sendNow(parts, channel, { to: from, reply, ref: `${parts.world().id()}-${index}` });
  }
}

function isDanger(event: CaseEvent): boolean {
  return event.kind === 'case.reported' && event.report.dangerNow;
}

interface Sending {
  readonly to: string;
  readonly reply: Reply;
  readonly ref: string;
}

/** With the waits of a safety message, held in memory only: the real turn answers again in any case. */
async function sendNow({ random, log }: OfflineParts, channel: Channel, { to, reply, ref }: Sending) {
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await channel.send(to, reply, ref);
    if (outcome.status !== 'refused') return;
    const ms = nextAttempt(outcome.error, reply.urgency, attempts, random());
    if (ms === 'give_up') {
      log.error('reply_refused', { channel: channel.name, attempt: attempts, code: outcome.error });
      return;
    }
    await wait(ms, undefined, { ref: false });
  }
}
