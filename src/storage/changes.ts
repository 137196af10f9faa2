import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Change } from '../domain/change.ts';
import { changeModel, type ChangeDocument } from './models/change.ts';

/** What changed lately, in one list for all processes: the store has no change streams. */
export interface Changes {
  add(change: Omit<Change, 'seq' | 'at'>): Promise<void>;
  /** Changes after one, the oldest first. */
  after(seq: string, limit: number): Promise<Change[]>;
  /** Whether a text is a place in the list, and what came after it is still known. */
  reaches(seq: string): Promise<boolean>;
  /** Calls back for each change of this process as soon as it is there; the result ends that. */
  watch(heard: (change: Change) => void): () => void;
  /** Forgets what is older. */
  trim(before: Date): Promise<void>;
}

const SEQ = /^\d{13}-\d{4}-[0-9a-f]{8}$/;

/** The place of a time in the list: before every change of that millisecond. */
export function seqAt(at: Date): string {
  return `${String(at.getTime()).padStart(13, '0')}-0000-00000000`;
}

/** The changes of a database. Their place and time are those of the writing, whatever is told in them. */
export function createChanges(connection: Connection, now = (): Date => new Date()): Changes {
  const model = changeModel(connection);
  const watchers = new Set<(change: Change) => void>();
  const nextSeq = sequence();

  return {
    async add(change) {
      const at = now();
      const made: Change = { ...change, at, seq: nextSeq(at) };
      await model.create([toDocument(made)]);
      for (const heard of watchers) heard(made);
    },
    async after(seq, limit) {
      const found = await model
        .find({ _id: { $gt: seq } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean();
      return found.map(toChange);
    },
    async reaches(seq) {
      return SEQ.test(seq) && (await model.exists({ _id: seq })) !== null;
    },
    watch(heard) {
      watchers.add(heard);
      return () => watchers.delete(heard);
    },
    async trim(before) {
      await model.deleteMany({ _id: { $lt: seqAt(before) } });
    },
  };
}

/** Places that rise within this process, also for changes of one millisecond and when the clock is set back. */
function sequence(): (at: Date) => string {
  let last = 0;
  let count = 0;
  return (at) => {
    const time = Math.max(last, at.getTime());
    count = time === last ? count + 1 : 1;
    last = time;
    const place = String(count).padStart(4, '0');
    return `${String(time).padStart(13, '0')}-${place}-${randomBytes(4).toString('hex')}`;
  };
}

function toDocument({ seq, id, ...rest }: Change): ChangeDocument {
  return { ...rest, _id: seq, subject: id };
}

function toChange({ _id, subject, ...rest }: ChangeDocument): Change {
  return { ...rest, seq: _id, id: subject };
}
