import type { Connection } from 'mongoose';
import type { Act } from '../domain/audit/act.ts';
import { holidayModel } from './models/holiday.ts';
import { isDuplicateKey } from './reach.ts';

/** A holiday that staff entered: `on` is a day of the place, `2027-03-10`. */
export interface EnteredHoliday {
  readonly on: string;
  readonly name: string;
}

/** The holidays that staff entered. Each change is one write, and brings the act of who made it. */
export interface Holidays {
  /** From one day to another, both included. */
  between(from: string, until: string): Promise<EnteredHoliday[]>;
  /** Enters a holiday, or gives the one of that day another name. */
  enter(holiday: EnteredHoliday, act: Act): Promise<void>;
  /** Takes a holiday out; false when none was entered for that day. */
  remove(on: string, act: Act): Promise<boolean>;
}

const THERE = { removedAt: { $exists: false } } as const;

/** The holidays of a database. */
export function createHolidays(connection: Connection): Holidays {
  const model = holidayModel(connection);

  return {
    async between(from, until) {
      const found = await model
        .find({ _id: { $gte: from, $lte: until }, ...THERE })
        .sort({ _id: 1 })
        .lean();
      return found.map(({ _id, name }) => ({ on: _id, name }));
    },

    async enter({ on, name }, act) {
      try {
        await model.create([{ _id: on, name, acts: [act] }]);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const change = { $set: { name }, $unset: { removedAt: 1 }, $push: { acts: act } };
        await model.updateOne({ _id: on }, change);
      }
    },

    async remove(on, act) {
      const change = { $set: { removedAt: act.at }, $push: { acts: act } };
      return (await model.updateOne({ _id: on, ...THERE }, change)).matchedCount === 1;
    },
  };
}
