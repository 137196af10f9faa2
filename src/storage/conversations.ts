import type { Connection } from 'mongoose';
import type { CaseEvent } from '../domain/cases/report.ts';
import type { Address, Incoming } from '../domain/messages.ts';
import {
  conversationModel,
  FORGET,
  NOTHING_WAITS,
  type ConversationDocument,
  type OutboxStatus,
} from './models/conversation.ts';
import { isDuplicateKey } from './reach.ts';
import { sealedConversation, type OwedReply } from './sealed-conversation.ts';
import type { Vault } from './vault.ts';

/** What a turn needs to know of its conversation. */
export interface WaitingTurn {
  readonly id: string;
  readonly channel: string;
  readonly address: Address;
  readonly version: number;
  readonly mode: 'bot' | 'human';
  /** When a staff member last wrote; null once the bot has answered after them. */
  readonly humanAt: Date | null;
  /** The state as JSON text; null at the beginning. */
  readonly state: string | null;
  /** Whether replies are held until the person writes, which they now did. */
  readonly holds: boolean;
  /** The oldest message not handled yet, and its hashed key. */
  readonly key: string;
  readonly message: Incoming;
}

/** What a turn made, to be stored in one write. */
export interface TurnWrite {
  readonly state: string;
  readonly replies: readonly OwedReply[];
  readonly events: readonly CaseEvent[];
  /** The person asked to be erased: once all is sent, and by then at the latest. */
  readonly eraseBy?: Date;
  readonly forgetAt: Date;
  /** When the next tip is due, for somebody who asked for tips. */
  readonly tipAt?: Date;
  /** Who has the word from now on; as it is when left out. */
  readonly mode?: 'bot' | 'human';
}

/** What the desk sees of a conversation, beside its messages. */
export interface Correspondence {
  readonly channel: string;
  /** Null when the person was forgotten. */
  readonly address: Address | null;
  readonly heardAt: Date | null;
  /** When they last wrote, by their provider's word: WhatsApp's day counts from it. */
  readonly wroteAt: Date | null;
  /** What became of what was sent, by the key of the reply. */
  readonly sent: ReadonlyMap<string, OutboxStatus>;
}

/** The way of a message in the store: each function is one atomic write of one conversation, or a read. */
export interface Conversations {
  /** Stores a message unless one with its key is there or was handled. */
  accept(message: Incoming, now: Date): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Conversations of these channels whose messages wait since before `until`. */
  waiting(channels: readonly string[], until: Date, limit: number): Promise<string[]>;
  nextTurn(id: string): Promise<WaitingTurn | undefined>;
  /** Sets free the replies that were held until the person writes; or drops them, when they want to be erased. */
  release(id: string, to: 'owed' | 'failed', now: Date): Promise<void>;
  /** The one write of a turn; false when another one was first, and nothing was written. */
  commitTurn(turn: WaitingTurn, write: TurnWrite, now: Date): Promise<boolean>;
  /** The channel of a conversation; undefined when there is no such conversation. */
  channelOf(id: string): Promise<string | undefined>;
  /** Puts a reply into a conversation from outside a turn, once per key; opens the conversation if need be. */
  enqueue(channel: string, address: Address, owed: OwedReply, now: Date): Promise<string>;
  /** As `enqueue`, into a conversation that is there; false when it is not, or when its person was forgotten. */
  enqueueTo(id: string, owed: OwedReply, now: Date): Promise<boolean>;
  /** When a person last wrote; undefined when they were forgotten. */
  heardAt(id: string): Promise<Date | undefined>;
  /**
   * Puts the words of a staff member into a conversation, once per key, and gives them the word. A turn that runs
   * meanwhile is made again, so that the bot does not answer beside them.
   */
  answer(id: string, owed: OwedReply, now: Date): Promise<boolean>;
  /** Gives the word back to the bot, unless somebody took it after that moment. */
  giveBack(id: string, at: Date): Promise<void>;
  /** Gives a staff member the word without a message of theirs; false when the person was forgotten. */
  takeOver(id: string, now: Date): Promise<boolean>;
  /** What the desk sees of a conversation; undefined when there is none. */
  correspondence(id: string): Promise<Correspondence | undefined>;
  /** The channels of these conversations, by their ids. */
  channelsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Makes a conversation as if its person had been heard then, unless there is one. For exercises. */
  begin(channel: string, address: Address, heardAt: Date): Promise<string>;
  /** Conversations whose events wait for the desk. */
  withEvents(until: Date, limit: number): Promise<string[]>;
  events(id: string): Promise<CaseEvent[]>;
  dropEvent(id: string, eventId: string): Promise<void>;
  /** Forgets state and address of the conversations whose time has come, unless something is still to be done. */
  forget(now: Date): Promise<void>;
  /** Forgets keys of messages handled before the first time, and replies that were over before the second. */
  trim(handledBefore: Date, repliedBefore: Date): Promise<void>;
}

/** The conversations of a database. */
export function createConversations(connection: Connection, vault: Vault): Conversations {
  const model = conversationModel(connection);
  const idOf = (channel: string, address: Address): string =>
    vault.lookup('conversation', `${channel} ${address}`);
  const begin = (id: string, channel: string): Partial<ConversationDocument> => ({
    channel,
    state: null,
    mode: 'bot',
    version: 0,
  });
  const seal = sealedConversation(vault);

  const pushOnce = async (
    id: string,
    unless: object,
    update: {
      readonly set: object;
      readonly push: object;
      readonly unset?: object;
      readonly max?: object;
    },
    onInsert?: object,
  ): Promise<boolean> => {
    const { set, push, unset = {}, max = {} } = update;
    const change = { $set: set, $push: push, $unset: unset, $max: max };
    if (onInsert !== undefined) {
      try {
        const upsert = { ...change, $setOnInsert: onInsert };
        await model.updateOne({ _id: id, ...unless }, upsert, { upsert: true });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // Either what we add is there already, or the conversation was opened by another message just now.
      }
    }
    const result = await model.updateOne({ _id: id, ...unless }, change);
    return result.matchedCount === 1;
  };

  return {
    async accept(message, now) {
      const id = idOf(message.channel, message.from);
      const key = vault.lookup('message', message.key);
      const isNew = await pushOnce(
        id,
        { 'inbox.key': { $ne: key }, 'seen.key': { $ne: key } },
        {
          // Whoever writes again is not leaving: an erasure that waits for its last line is off. They also want an
          // answer: whether a provider still sends nothing to them is found out anew, since the START that they
          // wrote before may never have reached us.
          set: { address: seal.address(id, message.from), lastAt: now },
          unset: { erase: 1, eraseBy: 1, optedOutAt: 1 },
          // A message that comes late, or again, takes nothing of the time since a newer one.
          max: { wroteAt: message.sentAt < now ? message.sentAt : now },
          push: { inbox: { key, acceptedAt: now, body: seal.message(id, message) } },
        },
        begin(id, message.channel),
      );
      return { id, isNew };
    },

    async waiting(channels, until, limit) {
      const filter = { channel: { $in: [...channels] }, 'inbox.acceptedAt': { $lte: until } };
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async nextTurn(id) {
      const found = await model
        .findOne({ _id: id })
        .select({
          channel: 1,
          address: 1,
          version: 1,
          mode: 1,
          humanAt: 1,
          state: 1,
          inbox: 1,
          'outbox.status': 1,
        })
        .slice('inbox', 1)
        .lean<ConversationDocument>();
      const row = found?.inbox[0];
      if (found === null || row === undefined) return undefined;
      return {
        id,
        channel: found.channel,
        address: seal.openAddress(id, found.address),
        version: found.version,
        mode: found.mode,
        humanAt: found.humanAt ?? null,
        holds: found.outbox.some(({ status }) => status === 'held'),
        state: found.state === null ? null : seal.openState(id, found.state),
        key: row.key,
        message: seal.openMessage(id, row.body),
      };
    },

    async release(id, to, now) {
      const held = { arrayFilters: [{ 'row.status': 'held' }] };
      const change =
        to === 'owed'
          ? { $set: { 'outbox.$[row].status': to, 'outbox.$[row].dueAt': now } }
          : {
              $set: { 'outbox.$[row].status': to },
              $unset: { 'outbox.$[row].dueAt': 1, 'outbox.$[row].body': 1 },
            };
      await model.updateOne({ _id: id }, change, held);
    },

    async commitTurn(turn, write, now) {
      const rows = write.replies.map((owed) => seal.row(turn.id, owed, now));
      const events = write.events.map((event) => ({
        id: event.id,
        madeAt: now,
        body: seal.event(turn.id, event),
      }));
      const result = await model.updateOne(
        { _id: turn.id, version: turn.version, 'inbox.key': turn.key },
        {
          $set: {
            forgetAt: write.forgetAt,
            state: seal.state(turn.id, write.state),
            ...(write.eraseBy === undefined ? {} : { erase: true, eraseBy: write.eraseBy }),
            ...(write.mode === undefined ? {} : { mode: write.mode }),
            ...(write.tipAt === undefined ? {} : { tipAt: write.tipAt }),
          },
          $unset: {
            ...(write.mode === 'bot' ? { humanAt: 1 } : {}),
            ...(write.tipAt === undefined ? { tipAt: 1 } : {}),
          },
          $inc: { version: 1 },
          $pull: { inbox: { key: turn.key } },
          $push: {
            seen: { key: turn.key, handledAt: now },
            outbox: { $each: rows },
            events: { $each: events },
          },
        },
      );
      return result.matchedCount === 1;
    },

    async channelOf(id) {
      return (await model.findOne({ _id: id }, { channel: 1 }).lean())?.channel;
    },

    async enqueue(channel, address, owed, now) {
      const id = idOf(channel, address);
      await pushOnce(
        id,
        { 'outbox.key': { $ne: owed.key } },
        { set: { address: seal.address(id, address) }, push: { outbox: seal.row(id, owed, now) } },
        { ...begin(id, channel), lastAt: now },
      );
      return id;
    },

    enqueueTo: (id, owed, now) =>
      pushOnce(
        id,
        { address: { $exists: true }, 'outbox.key': { $ne: owed.key } },
        { set: {}, push: { outbox: seal.row(id, owed, now) } },
      ),

    async heardAt(id) {
      const found = await model.findOne({ _id: id, address: { $exists: true } }, { lastAt: 1 }).lean();
      return found?.lastAt;
    },

    async answer(id, owed, now) {
      const result = await model.updateOne(
        { _id: id, address: { $exists: true }, 'outbox.key': { $ne: owed.key } },
        {
          $set: { mode: 'human', humanAt: now },
          $inc: { version: 1 },
          $push: { outbox: seal.row(id, owed, now) },
        },
      );
      return result.matchedCount === 1;
    },

    async giveBack(id, at) {
      await model.updateOne(
        { _id: id, mode: 'human', humanAt: { $not: { $gt: at } } },
        { $set: { mode: 'bot' }, $inc: { version: 1 } },
      );
    },

    async takeOver(id, now) {
      const result = await model.updateOne(
        { _id: id, address: { $exists: true } },
        { $set: { mode: 'human', humanAt: now }, $inc: { version: 1 } },
      );
      return result.matchedCount === 1;
    },

    async correspondence(id) {
      const fields = { channel: 1, address: 1, lastAt: 1, wroteAt: 1, 'outbox.key': 1, 'outbox.status': 1 };
      const found = await model.findOne({ _id: id }).select(fields).lean<ConversationDocument>();
      if (found === null) return undefined;
      const isKnown = typeof found.address === 'string';
      return {
        channel: found.channel,
        address: isKnown ? seal.openAddress(id, found.address) : null,
        heardAt: isKnown ? found.lastAt : null,
        wroteAt: found.wroteAt ?? null,
        sent: new Map(found.outbox.map(({ key, status }) => [key, status])),
      };
    },

    async channelsOf(ids) {
      const found = await model.find({ _id: { $in: [...ids] } }, { channel: 1 }).lean();
      return new Map(found.map(({ _id, channel }) => [_id, channel]));
    },

    async begin(channel, address, heardAt) {
      const id = idOf(channel, address);
      const begun = {
        ...begin(id, channel),
        address: seal.address(id, address),
        lastAt: heardAt,
        wroteAt: heardAt,
      };
      const empty = { inbox: [], outbox: [], events: [], seen: [] };
      await model.updateOne({ _id: id }, { $setOnInsert: { ...begun, ...empty } }, { upsert: true });
      return id;
    },

    async withEvents(until, limit) {
      const found = await model
        .find({ 'events.madeAt': { $lte: until } }, { _id: 1 })
        .limit(limit)
        .lean();
      return found.map(({ _id }) => _id);
    },

    async events(id) {
      const found = await model.findOne({ _id: id }, { events: 1 }).lean();
      return (found?.events ?? []).map(({ body }) => seal.openEvent(id, body));
    },

    async dropEvent(id, eventId) {
      await model.updateOne({ _id: id }, { $pull: { events: { id: eventId } } });
    },

    async forget(now) {
      await model.updateMany({ forgetAt: { $lte: now }, ...NOTHING_WAITS }, FORGET);
    },

    async trim(handledBefore, repliedBefore) {
      const seen = { handledAt: { $lt: handledBefore } };
      await model.updateMany({ seen: { $elemMatch: seen } }, { $pull: { seen } });
      // A reply with something still to be done about it has a time for it, however old it is.
      const over = { owedAt: { $lt: repliedBefore }, dueAt: { $exists: false } };
      await model.updateMany({ outbox: { $elemMatch: over } }, { $pull: { outbox: over } });
    },
  };
}
