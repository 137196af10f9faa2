import { Schema, type Connection, type Model } from 'mongoose';

/** What is left of one limit of one login or network, as it is stored. */
export interface PaceDocument {
  /** HMAC of which it is. */
  readonly _id: string;
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly version: number;
  /** When nothing will have been taken from it: it can be forgotten. */
  readonly fullAt: Date;
}

const pace = new Schema<PaceDocument>(
  { _id: String, tokens: Number, at: Number, version: Number, fullAt: Date },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of what is left of limits on this connection. */
export function paceModel(connection: Connection): Model<PaceDocument> {
  return connection.model<PaceDocument>('Pace', pace, 'paces');
}
