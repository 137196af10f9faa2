import type { Connection } from 'mongoose';
import type { Act } from '../domain/audit/act.ts';

/** The collections whose documents hold acts, in the field `acts`, until they are in the audit. */
export const ACT_COLLECTIONS = [
  'staff',
  'sessions',
  'cases',
  'referrals',
  'directory',
  'shifts',
  'holidays',
] as const;
export type ActCollection = (typeof ACT_COLLECTIONS)[number];

/** The acts of one document that are not in the audit yet. */
export interface PendingActs {
  readonly document: string;
  readonly acts: readonly Act[];
}

/** Where acts wait. */
export interface ActSource {
  /** Some documents with acts that wait, those that have waited longest first. */
  pending(limit: number): Promise<PendingActs[]>;
  /** Takes acts out of a document: they are in the audit. */
  drop(pending: PendingActs): Promise<void>;
}

interface WithActs {
  readonly _id: string;
  readonly acts: readonly Act[];
}

/** Acts that wait in a collection. */
export function createActSource(connection: Connection, collection: ActCollection): ActSource {
  const documents = connection.collection<WithActs>(collection);
  return {
    async pending(limit) {
      const found = await documents
        .find({ 'acts.at': { $gte: new Date(0) } }, { projection: { acts: 1 } })
        .sort({ 'acts.at': 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id, acts }) => ({ document: _id, acts }));
    },
    async drop({ document, acts }) {
      const ids = acts.map(({ id }) => id);
      await documents.updateOne({ _id: document }, { $pull: { acts: { id: { $in: ids } } } });
    },
  };
}
