import type { Connection } from 'mongoose';
import type { Act } from '../domain/audit/act.ts';
import type { Shift, Span } from '../domain/duty/shift.ts';
import { shiftModel, type ShiftDocument } from './models/shift.ts';
import { isDuplicateKey } from './reach.ts';

/** The rota of a database. Each change is one write, and brings the act of who made it. */
export interface Shifts {
  /** Whether there is a rota at all: any shift, of any time. */
  any(): Promise<boolean>;
  /** The shifts that have a moment in common with a span, by their beginning. */
  between(span: Span): Promise<Shift[]>;
  /** Puts a shift on the rota, again if one of its id was taken off; false when it is there. */
  add(shift: Shift, act: Act): Promise<boolean>;
  /** Takes a shift off the rota; false when it is not on it. */
  remove(id: string, act: Act): Promise<boolean>;
}

const ON_ROTA = { removedAt: { $exists: false } } as const;

/** The rota of a database. */
export function createShifts(connection: Connection): Shifts {
  const model = shiftModel(connection);

  return {
    async any() {
      return (await model.exists(ON_ROTA)) !== null;
    },

    async between({ from, until }) {
      const touching = { from: { $lt: until }, until: { $gt: from }, ...ON_ROTA };
      return (await model.find(touching).sort({ from: 1, _id: 1 }).lean<ShiftDocument[]>()).map(toShift);
    },

    async add({ id, ...shift }, act) {
      try {
        await model.create([{ ...shift, _id: id, acts: [act] }]);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const again = { $set: shift, $unset: { removedAt: 1 }, $push: { acts: act } };
        const result = await model.updateOne({ _id: id, removedAt: { $exists: true } }, again);
        return result.matchedCount === 1;
      }
    },

    async remove(id, act) {
      const change = { $set: { removedAt: act.at }, $push: { acts: act } };
      return (await model.updateOne({ _id: id, ...ON_ROTA }, change)).matchedCount === 1;
    },
  };
}

function toShift({ _id, staff, from, until, place }: ShiftDocument): Shift {
  return { id: _id, staff, from, until, place };
}
