import { Schema, type Connection, type Model } from 'mongoose';
import type { Act } from '../../domain/audit/act.ts';
import { actSchema } from './act.ts';

/** A holiday that staff entered. One that was taken out stays, so that it can be audited. */
export interface HolidayDocument {
  /** The day at the place: `2027-03-10`. */
  readonly _id: string;
  readonly name: string;
  readonly removedAt?: Date;
  readonly acts: readonly Act[];
}

const holiday = new Schema<HolidayDocument>(
  { _id: String, name: String, removedAt: Date, acts: [actSchema] },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of holidays on this connection. */
export function holidayModel(connection: Connection): Model<HolidayDocument> {
  return connection.model<HolidayDocument>('Holiday', holiday, 'holidays');
}
