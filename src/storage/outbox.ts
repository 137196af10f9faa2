import type { Connection } from 'mongoose';
import type { Address, Receipt, Reply } from '../domain/messages.ts';
import {
  conversationModel,
  FORGET,
  NOTHING_WAITS,
  type ConversationDocument,
  type OutboxRow,
  type OutboxStatus,
} from './models/conversation.ts';
import { sealedConversation, type OwedReply } from './sealed-conversation.ts';
import type { Vault } from './vault.ts';

/** What is owed in one conversation, in order. */
export interface Owed {
  readonly id: string;
  readonly channel: string;
  readonly address: Address;
  /** Rows that something is to be done about, oldest first. */
  readonly rows: readonly OutboxRow[];
  /** When the person last wrote. */
  readonly lastAt?: Date;
  /** The person is to be erased when nothing is left to send. */
  readonly erase: boolean;
}

/** How a row changes; `undefined` takes a field away. */
export interface RowChange {
  readonly status: OutboxStatus;
  readonly dueAt: Date | undefined;
  readonly providerId?: string;
  readonly error?: string;
}

/** The outboxes of the conversations: what deliver needs of the store. */
export interface Outbox {
  /** Conversations of these channels with something due. */
  due(channels: readonly string[], now: Date, limit: number): Promise<string[]>;
  owed(id: string): Promise<Owed | undefined>;
  reply(id: string, row: OutboxRow): Reply;
  /** Adds a reply to a conversation that is there, once per key. */
  add(id: string, owed: OwedReply, now: Date): Promise<void>;
  /** How many replies are held until the person writes. */
  held(id: string): Promise<number>;
  /** Takes a row for sending: `owed` becomes `sending`, for one caller only. */
  claim(id: string, ref: string, now: Date, until: Date): Promise<boolean>;
  /** Changes a row if it still is what the caller saw; a row that is over loses its text. */
  change(id: string, ref: string, from: OutboxStatus, change: RowChange): Promise<boolean>;
  /** Writes down a receipt; statuses never go backwards. False when no row is known for it. */
  receipt(receipt: Receipt): Promise<boolean>;
  /** Erases a person once nothing is owed: address and state go, the keys of handled messages stay. */
  erase(id: string): Promise<void>;
}

/** Statuses of a row that a receipt may still change, by the status it brings. */
const BEFORE: Readonly<Record<Receipt['status'], readonly OutboxStatus[]>> = {
  sent: ['owed', 'sending', 'in_doubt', 'unknown'],
  delivered: ['owed', 'sending', 'in_doubt', 'unknown', 'sent', 'failed'],
  read: ['owed', 'sending', 'in_doubt', 'unknown', 'sent', 'failed', 'delivered'],
  failed: ['sending', 'in_doubt', 'unknown', 'sent'],
};

const OVER: readonly OutboxStatus[] = ['sent', 'delivered', 'read', 'failed', 'unknown'];

/** The outboxes of a database. */
export function createOutbox(connection: Connection, vault: Vault): Outbox {
  const model = conversationModel(connection);
  const seal = sealedConversation(vault);

  return {
    async due(channels, now, limit) {
      const filter = { channel: { $in: [...channels] }, 'outbox.dueAt': { $lte: now } };
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async owed(id) {
      const found = await model
        .findOne({ _id: id }, { channel: 1, address: 1, outbox: 1, erase: 1, lastAt: 1 })
        .lean();
      if (found === null || typeof found.address !== 'string') return undefined;
      return {
        id,
        channel: found.channel,
        address: seal.openAddress(id, found.address),
        rows: found.outbox.filter((row) => row.dueAt !== undefined),
        ...(found.lastAt === undefined ? {} : { lastAt: found.lastAt }),
        erase: found.erase === true,
      };
    },

    reply: (id, row) => seal.openReply(id, row),

    async add(id, owed, now) {
      await model.updateOne(
        { _id: id, 'outbox.key': { $ne: owed.key } },
        { $push: { outbox: seal.row(id, owed, now) } },
      );
    },

    async held(id) {
      const found = await model
        .findOne({ _id: id })
        .select({ 'outbox.status': 1 })
        .lean<Pick<ConversationDocument, 'outbox'>>();
      return (found?.outbox ?? []).filter(({ status }) => status === 'held').length;
    },

    async claim(id, ref, now, until) {
      const result = await model.updateOne(
        { _id: id, outbox: { $elemMatch: { ref, status: 'owed' } } },
        {
          $set: { 'outbox.$.status': 'sending', 'outbox.$.handedAt': now, 'outbox.$.dueAt': until },
          $inc: { 'outbox.$.attempts': 1 },
        },
      );
      return result.matchedCount === 1;
    },

    async change(id, ref, from, { status, dueAt, providerId, error }) {
      const isOver = OVER.includes(status);
      const result = await model.updateOne(
        { _id: id, outbox: { $elemMatch: { ref, status: from } } },
        {
          $set: {
            'outbox.$.status': status,
            ...(dueAt === undefined ? {} : { 'outbox.$.dueAt': dueAt }),
            ...(providerId === undefined
              ? {}
              : { 'outbox.$.providerId': vault.lookup('provider', providerId) }),
            ...(error === undefined ? {} : { 'outbox.$.error': error }),
          },
          ...unset({ dueAt: dueAt === undefined, body: isOver }),
        },
      );
      return result.matchedCount === 1;
    },

    async receipt({ providerId, ref, status, error }) {
      const provider = vault.lookup('provider', providerId);
      const known = ref === undefined ? { providerId: provider } : { ref };
      const match = { ...known, status: { $in: [...BEFORE[status]] } };
      const field = ref === undefined ? { 'outbox.providerId': provider } : { 'outbox.ref': ref };
      const result = await model.updateOne(
        { ...field, outbox: { $elemMatch: match } },
        {
          $set: {
            'outbox.$.status': status,
            'outbox.$.providerId': provider,
            ...(error === undefined ? {} : { 'outbox.$.error': error }),
          },
          ...unset({ dueAt: true, body: true }),
        },
      );
      return result.matchedCount === 1;
    },

    async erase(id) {
      await model.updateOne({ _id: id, erase: true, ...NOTHING_WAITS }, FORGET);
    },
  };
}

function unset(fields: { readonly dueAt: boolean; readonly body: boolean }): object {
  const names = Object.entries(fields).filter(([, isGone]) => isGone);
  if (names.length === 0) return {};
  return { $unset: Object.fromEntries(names.map(([name]) => [`outbox.$.${name}`, 1])) };
}
