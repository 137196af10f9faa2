import { Schema, type Connection, type Model } from 'mongoose';

/** A message that was accepted and not yet handled. `body` is sealed. */
export interface InboxRow {
  /** HMAC of the provider's id: such ids can hold a phone number. */
  readonly key: string;
  readonly acceptedAt: Date;
  readonly body: string;
}

/**
 * `owed` → `sending` → `sent` → `delivered` → `read`; or `in_doubt` when nobody can tell whether it went out,
 * `failed` when it cannot, `unknown` when doubt was never resolved. `held` until the person writes, where
 * the provider takes no words of ours before that.
 */
export type OutboxStatus =
  'owed' | 'held' | 'sending' | 'in_doubt' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown';

/** A reply of this conversation. `body` is sealed, and gone once the reply is sent. */
export interface OutboxRow {
  /** Ours, random; travels with the message. */
  readonly ref: string;
  /** Unique in its conversation, so that a reply is put there once. */
  readonly key: string;
  readonly owedAt: Date;
  readonly status: OutboxStatus;
  readonly urgency: 'safety' | 'ordinary';
  readonly body?: string;
  readonly attempts: number;
  /** When something is to be done about it next; absent when nothing is. */
  readonly dueAt?: Date;
  /** When it was last handed to the provider. */
  readonly handedAt?: Date;
  /** HMAC of the provider's id. */
  readonly providerId?: string;
  readonly error?: string;
  /** When it was given up although it might be sent again: it keeps its text, and staff decide. */
  readonly deadAt?: Date;
  /** The case of which it tells the staff: the desk is told how far it got. */
  readonly caseId?: string;
}

/** An event for the desk. `body` is sealed. */
export interface EventRow {
  readonly id: string;
  readonly madeAt: Date;
  readonly body: string;
}

/** A conversation: one document, and with it the whole way of its messages. */
export interface ConversationDocument {
  /** HMAC of channel and address. */
  readonly _id: string;
  readonly channel: string;
  /** Sealed. */
  readonly address: string;
  /** Sealed; null before the first turn and after an erasure. */
  readonly state: string | null;
  readonly inbox: readonly InboxRow[];
  readonly outbox: readonly OutboxRow[];
  readonly events: readonly EventRow[];
  /** Keys of handled messages. */
  readonly seen: readonly { readonly key: string; readonly handledAt: Date }[];
  /** Who has the word: the bot, or a staff member who answered. */
  readonly mode: 'bot' | 'human';
  /** When a staff member last wrote; absent once the bot has answered after them. */
  readonly humanAt?: Date;
  readonly version: number;
  /** When the last message of the person came, for retention. */
  readonly lastAt: Date;
  /** When the person last wrote, by their provider's word: the 24 hours of WhatsApp count from it. */
  readonly wroteAt?: Date;
  /** When state and address are forgotten, if nothing more is said. */
  readonly forgetAt?: Date;
  /** When the next tip is due; absent for whoever did not ask for tips. */
  readonly tipAt?: Date;
  /** Set when the person asked to be erased: done as soon as nothing is owed any more. */
  readonly erase?: boolean;
  /** When it is done even though something is still owed: a last line that cannot be sent holds nothing up. */
  readonly eraseBy?: Date;
  /** Since when the provider sends nothing to this address, because the person told it to stop. */
  readonly optedOutAt?: Date;
}

const row = { _id: false, strict: true } as const;

const conversation = new Schema<ConversationDocument>(
  {
    _id: String,
    channel: String,
    address: String,
    state: String,
    inbox: [new Schema<InboxRow>({ key: String, acceptedAt: Date, body: String }, row)],
    outbox: [
      new Schema<OutboxRow>(
        {
          ref: String,
          key: String,
          owedAt: Date,
          status: String,
          urgency: String,
          body: String,
          attempts: Number,
          dueAt: Date,
          handedAt: Date,
          providerId: String,
          error: String,
          deadAt: Date,
          caseId: String,
        },
        row,
      ),
    ],
    events: [new Schema<EventRow>({ id: String, madeAt: Date, body: String }, row)],
    seen: [new Schema({ key: String, handledAt: Date }, row)],
    mode: String,
    humanAt: Date,
    version: Number,
    lastAt: Date,
    wroteAt: Date,
    forgetAt: Date,
    tipAt: Date,
    erase: Boolean,
    eraseBy: Date,
    optedOutAt: Date,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** Conversations in which nothing is still to be handled or sent. */
export const NOTHING_WAITS = { 'inbox.key': { $exists: false }, 'outbox.dueAt': { $exists: false } } as const;

/**
 * Forgets a person: address, state and replies go. The keys of handled messages stay, since one may come again, and
 * so do events, since the desk has yet to act on them; each of those is gone once it has acted.
 */
export const FORGET = {
  $set: { state: null, mode: 'bot', outbox: [] },
  $unset: {
    address: 1,
    lastAt: 1,
    wroteAt: 1,
    forgetAt: 1,
    tipAt: 1,
    erase: 1,
    eraseBy: 1,
    humanAt: 1,
    optedOutAt: 1,
  },
  $inc: { version: 1 },
} as const;

/** The collection of conversations on this connection. */
export function conversationModel(connection: Connection): Model<ConversationDocument> {
  return connection.model<ConversationDocument>('Conversation', conversation, 'conversations');
}
