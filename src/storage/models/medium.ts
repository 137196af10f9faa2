import { Schema, type Connection, type Model } from 'mongoose';

/**
 * `wanted` until it is fetched; `kept` with its bytes in chunks; `failed` when it cannot be had; `erased` for a while
 * after an erasure, so that a fetch that was under way leaves nothing behind.
 */
export type MediumStatus = 'wanted' | 'kept' | 'failed' | 'erased';

/** A voice note or a picture of a case. The bytes are in the collection of chunks. */
export interface MediumDocument {
  /** The case, and an HMAC of the provider's handle: the same medium told twice is one. */
  readonly _id: string;
  readonly caseId: string;
  /** When it was told of, and its place among those that were told of with it, from 0. */
  readonly wantedAt: Date;
  readonly order: number;
  /** Id of the conversation that it came through, and the channel through which it is fetched. */
  readonly conversation: string;
  readonly channel: string;
  readonly kind: string;
  /** The provider's handle, sealed; gone as soon as it is fetched or given up. */
  readonly handle?: string;
  readonly status: MediumStatus;
  readonly attempts: number;
  /** When something is to be done about it next; absent when nothing is. */
  readonly dueAt?: Date;
  /** Of a medium that is kept: its type, out of the list of those that are, and its size in bytes. */
  readonly mimeType?: string;
  readonly size?: number;
  readonly error?: string;
}

/** A part of the bytes, sealed, and bound to its medium and its place in it by the id. */
export interface MediumChunkDocument {
  /** The id of the medium and the place of the chunk: `…/0`. */
  readonly _id: string;
  readonly caseId: string;
  readonly medium: string;
  readonly place: number;
  readonly body: string;
}

const options = { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false } as const;

const mediumSchema = new Schema<MediumDocument>(
  {
    _id: String,
    caseId: String,
    wantedAt: Date,
    order: Number,
    conversation: String,
    channel: String,
    kind: String,
    handle: String,
    status: String,
    attempts: Number,
    dueAt: Date,
    mimeType: String,
    size: Number,
    error: String,
  },
  options,
);

const chunkSchema = new Schema<MediumChunkDocument>(
  { _id: String, caseId: String, medium: String, place: Number, body: String },
  options,
);

/** The collection of media on this connection. */
export function mediumModel(connection: Connection): Model<MediumDocument> {
  return connection.model<MediumDocument>('Medium', mediumSchema, 'media');
}

/** The collection of the chunks of media on this connection. */
export function mediumChunkModel(connection: Connection): Model<MediumChunkDocument> {
  return connection.model<MediumChunkDocument>('MediumChunk', chunkSchema, 'mediaChunks');
}
