import type { Connection } from 'mongoose';
import type { Limit } from '../domain/pace/limits.ts';
import { takeToken, tokensAt } from '../domain/pace/token-bucket.ts';
import { paceModel, type PaceDocument } from './models/pace.ts';
import { isDuplicateKey } from './reach.ts';
import type { Vault } from './vault.ts';

/** Whose pace it is: tries to sign in with one login or from one network, codes for one login. */
export type PaceOf = `account ${string}` | `network ${string}` | `code ${string}`;

/** What is left of limits, where every process sees it. */
export interface Paces {
  /** Takes one from a limit; false when there is none left, and then nothing was taken. */
  take(of: PaceOf, limit: Limit, now: Date): Promise<boolean>;
  /** Gives one back: what it was taken for does not count. */
  giveBack(of: PaceOf, limit: Limit, now: Date): Promise<void>;
  /** Forgets what is whole again. */
  forget(now: Date): Promise<void>;
}

/** The paces of a database. */
export function createPaces(connection: Connection, vault: Vault): Paces {
  const model = paceModel(connection);

  /** Writes over the version that was read; false when somebody else wrote meanwhile. */
  const write = async (_id: string, version: number | undefined, fields: Fields): Promise<boolean> => {
    if (version !== undefined) {
      const change = { $set: fields, $inc: { version: 1 } };
      return (await model.updateOne({ _id, version }, change)).matchedCount === 1;
    }
    try {
      await model.create([{ _id, version: 0, ...fields }]);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  };

  return {
    async take(of, limit, now) {
      const id = vault.lookup('pace', of);
      for (;;) {
        const known = await model.findById(id).lean<PaceDocument>();
        const left = takeToken(known, limit, now);
        if (left === undefined) return false;
        if (await write(id, known?.version, { ...left, fullAt: fullAt(left, limit) })) return true;
      }
    },
    async giveBack(of, limit, now) {
      const id = vault.lookup('pace', of);
      for (;;) {
        const known = await model.findById(id).lean<PaceDocument>();
        if (known === null) return;
        const tokens = Math.min(limit.burst, tokensAt(known, limit, now) + 1);
        const left = { tokens, at: Math.max(now.getTime(), known.at) };
        if (await write(id, known.version, { ...left, fullAt: fullAt(left, limit) })) return;
      }
    },
    async forget(now) {
      await model.deleteMany({ fullAt: { $lte: now } });
    },
  };
}

type Fields = Pick<PaceDocument, 'tokens' | 'at' | 'fullAt'>;

function fullAt({ tokens, at }: Pick<PaceDocument, 'tokens' | 'at'>, { burst, refillMs }: Limit): Date {
  return new Date(at + Math.ceil((burst - tokens) * refillMs));
}
