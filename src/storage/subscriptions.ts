import type { Connection } from 'mongoose';
import { conversationModel } from './models/conversation.ts';
import { sealedConversation, type OwedReply } from './sealed-conversation.ts';
import type { Vault } from './vault.ts';

/** What is known of a conversation in which a tip is due. */
export interface Subscriber {
  readonly id: string;
  readonly channel: string;
  readonly version: number;
  readonly mode: 'bot' | 'human';
  /** The state as JSON text. */
  readonly state: string;
  readonly lastAt: Date;
}

/** What becomes of a subscription, to be stored in one write. */
export interface SubscriptionWrite {
  readonly state: string;
  /** When the next tip is due; absent when there is none. */
  readonly tipAt?: Date;
  readonly forgetAt: Date;
  /** The tip to send, if one is. */
  readonly owed?: OwedReply;
}

/** Tips that people asked for: what the job that sends them needs of the store. */
export interface Subscriptions {
  /** Conversations of these channels with a tip due. */
  due(channels: readonly string[], now: Date, limit: number): Promise<string[]>;
  /** One with a tip due; undefined when another one has moved it on since it was listed. */
  find(id: string, now: Date): Promise<Subscriber | undefined>;
  /**
   * Puts the tip into the outbox and moves the subscription on, in one write over the version that was read: of two
   * that do it at once, or of a job and a STOP, one writes nothing. False for that one.
   */
  commit(known: Subscriber, write: SubscriptionWrite, now: Date): Promise<boolean>;
}

/** The subscriptions of a database. */
export function createSubscriptions(connection: Connection, vault: Vault): Subscriptions {
  const model = conversationModel(connection);
  const seal = sealedConversation(vault);
  return {
    async due(channels, now, limit) {
      const filter = { channel: { $in: [...channels] }, tipAt: { $lte: now } };
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async find(id, now) {
      const fields = { channel: 1, version: 1, mode: 1, state: 1, lastAt: 1 };
      const found = await model.findOne({ _id: id, tipAt: { $lte: now } }, fields).lean();
      if (typeof found?.state !== 'string') return undefined;
      const { channel, version, mode, lastAt, state } = found;
      return { id, channel, version, mode, lastAt, state: seal.openState(id, state) };
    },

    async commit({ id, version }, { state, tipAt, forgetAt, owed }, now) {
      const result = await model.updateOne(
        { _id: id, version, address: { $exists: true } },
        {
          $set: {
            state: seal.state(id, state),
            forgetAt,
            ...(tipAt === undefined ? {} : { tipAt }),
          },
          ...(tipAt === undefined ? { $unset: { tipAt: 1 } } : {}),
          ...(owed === undefined ? {} : { $push: { outbox: seal.row(id, owed, now) } }),
          $inc: { version: 1 },
        },
      );
      return result.matchedCount === 1;
    },
  };
}
