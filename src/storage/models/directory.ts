import { Schema, type Connection, type Model } from 'mongoose';
import type { Act } from '../../domain/audit/act.ts';
import type { Entry } from '../../domain/directory/entry.ts';

/** An entry of the directory as it is stored; nothing in it is of a person who asked for help. */
export interface DirectoryDocument {
  readonly _id: string;
  /** Checked by `entrySchema` whenever it is read: what staff wrote was right under the rules of its day. */
  readonly entry: Entry;
  /** Its place in the list. */
  readonly position: number;
  /** Staff changed it: the files of the country have no more say. */
  readonly isTouched: boolean;
  readonly updatedAt: Date;
  /** What was done to it and is not chained into the audit yet. */
  readonly acts: readonly Act[];
  readonly version: number;
}

const directory = new Schema<DirectoryDocument>(
  {
    _id: String,
    entry: Schema.Types.Mixed,
    position: Number,
    isTouched: Boolean,
    updatedAt: Date,
    acts: [Schema.Types.Mixed],
    version: Number,
  },
  { versionKey: false, strict: 'throw', minimize: false, autoCreate: false, autoIndex: false },
);

/** The collection of the directory on this connection. */
export function directoryModel(connection: Connection): Model<DirectoryDocument> {
  return connection.model<DirectoryDocument>('Directory', directory, 'directory');
}
