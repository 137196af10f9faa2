import { Schema, type Connection, type Model } from 'mongoose';
import type { Act } from '../../domain/audit/act.ts';
import { actSchema } from './act.ts';

/** A session as it is stored. */
export interface SessionDocument {
  /** SHA-256 of the id in the cookie: whoever reads the store cannot use it. */
  readonly _id: string;
  /** Id of the member of staff. */
  readonly staff: string;
  /** Their generation when it began: an older one than theirs holds no more. */
  readonly generation: number;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly endedAt?: Date;
  readonly acts: readonly Act[];
}

const session = new Schema<SessionDocument>(
  {
    _id: String,
    staff: String,
    generation: Number,
    startedAt: Date,
    seenAt: Date,
    endedAt: Date,
    acts: [actSchema],
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of sessions on this connection. */
export function sessionModel(connection: Connection): Model<SessionDocument> {
  return connection.model<SessionDocument>('Session', session, 'sessions');
}
