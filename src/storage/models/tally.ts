import { Schema, type Connection, type Model } from 'mongoose';
import type { TallyRow } from '../../domain/tally.ts';

/** One figure of one day and language, as it is stored. */
export interface TallyDocument extends TallyRow {
  /** `2026-11-24/unanswered/bm` */
  readonly _id: string;
  /** HMACs of the events counted, so that each counts once; gone a few days later. */
  readonly seen?: readonly string[];
}

const tally = new Schema<TallyDocument>(
  {
    _id: String,
    day: String,
    what: String,
    language: String,
    count: Number,
    seen: [String],
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of anonymous figures on this connection. */
export function tallyModel(connection: Connection): Model<TallyDocument> {
  return connection.model<TallyDocument>('Tally', tally, 'tallies');
}
