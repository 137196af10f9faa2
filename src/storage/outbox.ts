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
import { deliveryEvent } from './delivery-event.ts';
import { sealedConversation, type OwedReply } from './sealed-conversation.ts';
import type { Vault } from './vault.ts';

/** What is owed in one conversation, in order. */
export interface Owed {
  readonly id: string;
  readonly channel: string;
  readonly address: Address;
  /** Rows that something is to be done about, oldest first. */
  readonly rows: readonly OutboxRow[];
  /** When the person last wrote, by their provider's word. */
  readonly wroteAt?: Date;
  /** The person is to be erased when nothing is left to send, */
  readonly erase: boolean;
  /** and by then whatever is left. */
  readonly eraseBy?: Date;
  /** The provider sends nothing to this address: the person told it to stop. */
  readonly isOptedOut: boolean;
}

/** How a row changes; `undefined` takes a field away. */
export interface RowChange {
  readonly status: OutboxStatus;
  readonly dueAt: Date | undefined;
  readonly providerId?: string;
  readonly error?: string;
  /** It is given up, and staff may send it again: it keeps its text. */
  readonly deadAt?: Date;
  /** The provider says that the person told it to stop: from now on nothing is handed to it for them. */
  readonly optedOutAt?: Date;
}

/** A reply that no provider took, whatever was tried. */
export interface DeadLetter {
  readonly conversation: string;
  readonly ref: string;
  readonly channel: string;
  readonly urgency: Reply['urgency'];
  readonly owedAt: Date;
  readonly deadAt: Date;
  readonly attempts: number;
  /** Why, in the words of `SendError`. */
  readonly error: string;
}

/** The outboxes of the conversations: what deliver needs of the store. */
export interface Outbox {
  /** Conversations of these channels with something due, and any whose erasure cannot wait any more. */
  due(channels: readonly string[], now: Date, limit: number): Promise<string[]>;
  owed(id: string): Promise<Owed | undefined>;
  reply(id: string, row: OutboxRow): Reply;
  /** Adds a reply to a conversation that is there, once per key. */
  add(id: string, owed: OwedReply, now: Date): Promise<void>;
  /** How many replies are held until the person writes. */
  held(id: string): Promise<number>;
  /** Takes a row for sending: `owed` becomes `sending`, for one caller only. */
  claim(id: string, ref: string, now: Date, until: Date): Promise<boolean>;
  /**
   * Changes a row if it still is what the caller saw; a row that is over loses its text. Where the row tells of a case,
   * the same write leaves an event for the desk.
   */
  change(id: string, ref: string, from: OutboxStatus, change: RowChange): Promise<boolean>;
  /** Writes down a receipt, as `change` does; statuses never go backwards. False when no row is known for it. */
  receipt(receipt: Receipt): Promise<boolean>;
  /** What was given up and may be sent again, the latest first. */
  dead(limit: number): Promise<DeadLetter[]>;
  /** Whether a row is a dead letter. */
  isDead(id: string, ref: string): Promise<boolean>;
  /** Owes a dead letter anew; false when it is none any more. */
  revive(id: string, ref: string, now: Date): Promise<boolean>;
  /** Erases a person once nothing is owed, or once it cannot wait any more: the keys of handled messages stay. */
  erase(id: string, now: Date): Promise<void>;
}

/** Statuses of a row that a receipt may still change, by the status it brings. */
const BEFORE: Readonly<Record<Receipt['status'], readonly OutboxStatus[]>> = {
  sent: ['owed', 'sending', 'in_doubt', 'unknown'],
  delivered: ['owed', 'sending', 'in_doubt', 'unknown', 'sent', 'failed'],
  read: ['owed', 'sending', 'in_doubt', 'unknown', 'sent', 'failed', 'delivered'],
  failed: ['sending', 'in_doubt', 'unknown', 'sent'],
};

/** What is read of a conversation to deliver. */
const OWED = { channel: 1, address: 1, outbox: 1, erase: 1, eraseBy: 1, optedOutAt: 1, wroteAt: 1 } as const;

const OVER: readonly OutboxStatus[] = ['sent', 'delivered', 'read', 'failed', 'unknown'];

/** The outboxes of a database. */
export function createOutbox(connection: Connection, vault: Vault): Outbox {
  const model = conversationModel(connection);
  const seal = sealedConversation(vault);

  /** One write of the row that `is` so; most rows tell of no case, and are written without being read first. */
  const write = async (
    { place, is }: { readonly place: object; readonly is: object },
    status: OutboxStatus,
    change: { readonly $set: object; readonly $unset?: object },
    at?: Date,
  ): Promise<boolean> => {
    const silent = { $elemMatch: { ...is, caseId: { $exists: false } } };
    const written = await model.updateOne({ ...place, outbox: silent }, change);
    if (written.matchedCount === 1) return true;
    const telling = { $elemMatch: { ...is, caseId: { $exists: true } } };
    const found = await model
      .findOne({ ...place, outbox: telling })
      .select({ outbox: telling })
      .lean<Pick<ConversationDocument, '_id' | 'outbox'>>();
    const row = found?.outbox[0];
    if (found === null || row === undefined) return false;
    const result = await model.updateOne(
      { ...place, outbox: telling },
      { ...change, ...push(found._id, row, status, at ?? row.handedAt ?? row.owedAt) },
    );
    return result.matchedCount === 1;
  };
  const push = (id: string, row: OutboxRow, status: OutboxStatus, madeAt: Date): object => {
    const event = deliveryEvent(row, status, madeAt);
    if (event === undefined) return {};
    return { $push: { events: { id: event.id, madeAt, body: seal.event(id, event) } } };
  };

  return {
    async due(channels, now, limit) {
      const owes = { channel: { $in: [...channels] }, 'outbox.dueAt': { $lte: now } };
      const filter = { $or: [owes, { eraseBy: { $lte: now } }] };
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async owed(id) {
      const found = await model.findOne({ _id: id }, OWED).lean();
      if (found === null || typeof found.address !== 'string') return undefined;
      return {
        id,
        channel: found.channel,
        address: seal.openAddress(id, found.address),
        rows: found.outbox.filter((row) => row.dueAt !== undefined),
        ...(found.wroteAt === undefined ? {} : { wroteAt: found.wroteAt }),
        erase: found.erase === true,
        ...(found.eraseBy === undefined ? {} : { eraseBy: found.eraseBy }),
        isOptedOut: found.optedOutAt !== undefined,
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

    async change(id, ref, from, { status, dueAt, providerId, error, deadAt, optedOutAt }) {
      const isOver = OVER.includes(status) && deadAt === undefined;
      return write({ place: { _id: id }, is: { ref, status: from } }, status, {
        $set: {
          'outbox.$.status': status,
          ...(dueAt === undefined ? {} : { 'outbox.$.dueAt': dueAt }),
          ...(providerId === undefined
            ? {}
            : { 'outbox.$.providerId': vault.lookup('provider', providerId) }),
          ...(error === undefined ? {} : { 'outbox.$.error': error }),
          ...(deadAt === undefined ? {} : { 'outbox.$.deadAt': deadAt }),
          ...(optedOutAt === undefined ? {} : { optedOutAt }),
        },
        ...unset({ dueAt: dueAt === undefined, body: isOver, deadAt: false }),
      });
    },

    async receipt({ providerId, ref, status, error, at, isOptOut }) {
      const provider = vault.lookup('provider', providerId);
      const known = ref === undefined ? { providerId: provider } : { ref };
      const is = { ...known, status: { $in: [...BEFORE[status]] } };
      const place = ref === undefined ? { 'outbox.providerId': provider } : { 'outbox.ref': ref };
      return write(
        { place, is },
        status,
        {
          $set: {
            'outbox.$.status': status,
            'outbox.$.providerId': provider,
            ...(error === undefined ? {} : { 'outbox.$.error': error }),
            ...(isOptOut === true ? { optedOutAt: at } : {}),
          },
          ...unset({ dueAt: true, body: true, deadAt: true }),
        },
        at,
      );
    },

    async dead(limit) {
      const found = await model
        .find({ 'outbox.deadAt': { $exists: true } }, { channel: 1, outbox: 1 })
        .sort({ 'outbox.deadAt': -1 })
        .limit(limit)
        .lean<Pick<ConversationDocument, '_id' | 'channel' | 'outbox'>[]>();
      return found
        .flatMap(({ _id, channel, outbox }) =>
          outbox.flatMap(({ ref, urgency, owedAt, deadAt, attempts, error = 'rejected' }) =>
            deadAt === undefined
              ? []
              : [{ conversation: _id, ref, channel, urgency, owedAt, deadAt, attempts, error }],
          ),
        )
        .sort((one, other) => other.deadAt.getTime() - one.deadAt.getTime())
        .slice(0, limit);
    },

    isDead: async (id, ref) => (await model.exists(deadRow(id, ref))) !== null,

    async revive(id, ref, now) {
      const result = await model.updateOne(deadRow(id, ref), {
        $set: { 'outbox.$.status': 'owed', 'outbox.$.dueAt': now, 'outbox.$.attempts': 0 },
        $unset: { 'outbox.$.deadAt': 1, 'outbox.$.error': 1 },
      });
      return result.matchedCount === 1;
    },

    async erase(id, now) {
      const { 'inbox.key': noMessage, ...nothingOwed } = NOTHING_WAITS;
      const may = { $or: [nothingOwed, { eraseBy: { $lte: now } }] };
      await model.updateOne({ _id: id, erase: true, 'inbox.key': noMessage, ...may }, FORGET);
    },
  };
}

function deadRow(id: string, ref: string): { readonly _id: string; readonly outbox: object } {
  return { _id: id, outbox: { $elemMatch: { ref, status: 'failed', deadAt: { $exists: true } } } };
}

function unset(fields: Readonly<Record<'dueAt' | 'body' | 'deadAt', boolean>>): object {
  const names = Object.entries(fields).filter(([, isGone]) => isGone);
  if (names.length === 0) return {};
  return { $unset: Object.fromEntries(names.map(([name]) => [`outbox.$.${name}`, 1])) };
}
