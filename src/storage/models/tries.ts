import { Schema, type Connection, type Model } from 'mongoose';

/** A wrong try, or one that is being judged. `key` is the HMAC of its message. */
export interface WrongTry {
  readonly key: string;
  readonly at: Date;
}

/** The wrong tries of one code, or from one conversation. */
export interface TriesDocument {
  /** HMAC of which it is. */
  readonly _id: string;
  readonly wrong: readonly WrongTry[];
  readonly version: number;
  readonly lastAt: Date;
}

const tries = new Schema<TriesDocument>(
  {
    _id: String,
    wrong: [new Schema<WrongTry>({ key: String, at: Date }, { _id: false, strict: true })],
    version: Number,
    lastAt: Date,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of tries on this connection. */
export function triesModel(connection: Connection): Model<TriesDocument> {
  return connection.model<TriesDocument>('Tries', tries, 'tries');
}
