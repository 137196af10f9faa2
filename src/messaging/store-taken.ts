import type { Taken } from '../domain/messages.ts';
import type { Metrics } from '../domain/metrics.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Conversations } from '../storage/conversations.ts';
import type { Outbox } from '../storage/outbox.ts';
import { reach } from '../storage/reach.ts';

/** Stores what a webhook took. Stored again, it changes nothing. */
export type StoreTaken = (taken: Taken) => Promise<Result<void, 'unavailable'>>;

export interface StoreParts {
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Tells the turn worker of this process that a conversation has a message. */
  readonly wake: (id: string) => void;
}

/**
 * Stores every message by one write; a message that was there is no second one. Only when all of a batch is stored is
 * it answered: the provider sends an unanswered batch again, and the keys sort it out.
 */
export function createStoreTaken({ conversations, outbox, metrics, now, wake }: StoreParts): StoreTaken {
  return async ({ messages, receipts }) => {
    // One after the other: two messages of one person in a batch keep their order.
    for (const message of messages) {
      const accepted = await reach(() => conversations.accept(message, now()));
      if (!accepted.ok) return accepted;
      metrics.count(accepted.value.isNew ? 'messages_accepted' : 'messages_duplicate', message.channel);
      if (accepted.value.isNew) wake(accepted.value.id);
    }
    for (const receipt of receipts) {
      const written = await reach(() => outbox.receipt(receipt));
      if (!written.ok) return written;
    }
    return ok(undefined);
  };
}
