import { Schema, type Connection, type Model } from 'mongoose';
import type { Act } from '../../domain/audit/act.ts';
import type { Shift } from '../../domain/duty/shift.ts';
import { actSchema } from './act.ts';

/** A shift as it is stored. One that was taken off the rota stays, so that what was done about it can be audited. */
export interface ShiftDocument extends Omit<Shift, 'id'> {
  readonly _id: string;
  readonly removedAt?: Date;
  readonly acts: readonly Act[];
}

const shift = new Schema<ShiftDocument>(
  {
    _id: String,
    staff: String,
    from: Date,
    until: Date,
    place: Number,
    removedAt: Date,
    acts: [actSchema],
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of shifts on this connection. */
export function shiftModel(connection: Connection): Model<ShiftDocument> {
  return connection.model<ShiftDocument>('Shift', shift, 'shifts');
}
