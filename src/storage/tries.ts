import type { Connection } from 'mongoose';
import { mayTry, TRIES_KEPT_MS, triesThatCount } from '../domain/cases/return-tries.ts';
import { triesModel, type WrongTry } from './models/tries.ts';
import { isDuplicateKey } from './reach.ts';
import type { Vault } from './vault.ts';

/** Whose tries are counted: those of a return code, whether anybody has it or not, or those from a conversation. */
export type TriesOf = `code ${string}` | `conversation ${string}`;

/** Wrong tries, counted where every process sees them. */
export interface Tries {
  /**
   * Counts a try as wrong before it is judged, so that two processes cannot try twice as often; false when it must
   * wait, and then nothing was counted. The same message is counted once, however often its turn runs.
   */
  claim(of: TriesOf, message: string, now: Date): Promise<boolean>;
  /** The try was right: it no longer counts. The wrong ones before it do. */
  release(of: TriesOf, message: string): Promise<void>;
  /** Staff know who it is: all may be tried again. */
  unlock(of: TriesOf): Promise<void>;
  /** Forgets what counts no more. */
  forget(now: Date): Promise<void>;
}

/** The tries of a database. */
export function createTries(connection: Connection, vault: Vault): Tries {
  const model = triesModel(connection);
  const idOf = (of: TriesOf): string => vault.lookup('tries', of);

  /** Writes over the version that was read; false when somebody else wrote meanwhile. */
  const write = async (
    _id: string,
    version: number | undefined,
    wrong: readonly WrongTry[],
    now: Date,
  ): Promise<boolean> => {
    if (version !== undefined) {
      const change = { $set: { wrong, lastAt: now }, $inc: { version: 1 } };
      return (await model.updateOne({ _id, version }, change)).matchedCount === 1;
    }
    try {
      await model.create([{ _id, version: 0, wrong, lastAt: now }]);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  };

  return {
    async claim(of, message, now) {
      for (;;) {
        const known = await model.findOne({ _id: idOf(of) }).lean();
        const wrong = triesThatCount(known?.wrong ?? [], now);
        if (wrong.some(({ key }) => key === message)) return true;
        if (!mayTry(wrong, now)) return false;
        if (await write(idOf(of), known?.version, [...wrong, { key: message, at: now }], now)) return true;
      }
    },
    async release(of, message) {
      await model.updateOne({ _id: idOf(of) }, { $pull: { wrong: { key: message } }, $inc: { version: 1 } });
    },
    async unlock(of) {
      await model.deleteOne({ _id: idOf(of) });
    },
    async forget(now) {
      await model.deleteMany({ lastAt: { $lte: new Date(now.getTime() - TRIES_KEPT_MS) } });
    },
  };
}
