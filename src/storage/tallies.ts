import type { Connection } from 'mongoose';
import type { TallyRow } from '../domain/tally.ts';
import { tallyModel } from './models/tally.ts';
import { isDuplicateKey } from './reach.ts';
import type { Vault } from './vault.ts';

/**
 * Anonymous figures by day and language. Nothing in them leads to a conversation: an event is remembered by an HMAC
 * with a key of its own, for as long as it may be handled again.
 */
export interface Tallies {
  /** Counts an event of that id once, however often it is handled. */
  count(eventId: string, row: Omit<TallyRow, 'count'>): Promise<void>;
  /** The figures of these days, both included (`2026-11-24`), by day. */
  between(from: string, to: string): Promise<TallyRow[]>;
  /** Forgets which events were counted on the days before this one; the figures stay. */
  forgetEvents(before: string): Promise<void>;
}

/** The figures of a database. */
export function createTallies(connection: Connection, vault: Vault): Tallies {
  const model = tallyModel(connection);
  return {
    async count(eventId, { day, what, language }) {
      const event = vault.lookup('tally', eventId);
      const unlessSeen = { _id: `${day}/${what}/${language}`, seen: { $ne: event } };
      const change = { $inc: { count: 1 }, $push: { seen: event } };
      try {
        const upsert = { ...change, $setOnInsert: { day, what, language } };
        await model.updateOne(unlessSeen, upsert, { upsert: true });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // Either the event was counted, or another one opened this figure just now.
        await model.updateOne(unlessSeen, change);
      }
    },

    async between(from, to) {
      const found = await model
        .find({ day: { $gte: from, $lte: to } }, { _id: 0, seen: 0 })
        .sort({ day: 1, what: 1, language: 1 })
        .lean();
      return found.map(({ day, what, language, count }) => ({ day, what, language, count }));
    },

    async forgetEvents(before) {
      await model.updateMany({ day: { $lt: before }, seen: { $exists: true } }, { $unset: { seen: 1 } });
    },
  };
}
