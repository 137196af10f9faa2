import { Schema, type Connection, type Model } from 'mongoose';
import type { Change } from '../../domain/change.ts';

/** A change as it is stored. */
export interface ChangeDocument extends Omit<Change, 'seq' | 'id'> {
  readonly _id: string;
  /** Id of what changed. */
  readonly subject: string;
}

const change = new Schema<ChangeDocument>(
  {
    _id: String,
    at: Date,
    kind: String,
    subject: String,
    what: String,
    level: String,
    owner: String,
    ownerBefore: String,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of changes on this connection. */
export function changeModel(connection: Connection): Model<ChangeDocument> {
  return connection.model<ChangeDocument>('Change', change, 'changes');
}
