import { isDeepStrictEqual } from 'node:util';
import type { Connection } from 'mongoose';
import type { Act } from '../domain/audit/act.ts';
import { entrySchema, type Entry } from '../domain/directory/entry.ts';
import { directoryModel, type DirectoryDocument } from './models/directory.ts';
import { isDuplicateKey } from './reach.ts';

/** An entry with the version it was read in. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly updatedAt: Date;
  readonly version: number;
}

/** The directory of a database. */
export interface Directory {
  /** Every entry, in order. One that no longer fits the schema is left out: a number that is not right is not given. */
  all(): Promise<StoredEntry[]>;
  find(id: string): Promise<StoredEntry | undefined>;
  /** Writes the entries of the country's files: those that are missing, and those that no member of staff has changed. */
  seed(entries: readonly Entry[], now: Date): Promise<void>;
  /** False when there is one of that id. */
  add(entry: Entry, act: Act): Promise<boolean>;
  /** Writes an entry over the version it was read in, and what was done with it; false when somebody else was first. */
  save(entry: Entry, version: number, act: Act): Promise<boolean>;
}

export function createDirectory(connection: Connection): Directory {
  const model = directoryModel(connection);
  return {
    async all() {
      const found = await model.find({}).sort({ position: 1, _id: 1 }).lean();
      return found.flatMap(readStored);
    },
    async find(id) {
      const found = await model.findOne({ _id: id }).lean();
      return found === null ? undefined : readStored(found)[0];
    },
    async seed(entries, now) {
      const known = new Map((await model.find({}).lean()).map((document) => [document._id, document]));
      for (const [position, entry] of entries.entries()) {
        const document = known.get(entry.id);
        if (document === undefined) await insertOnce(toDocument(entry, position, now));
        else if (!document.isTouched && !isDeepStrictEqual(document.entry, entry))
          await model.updateOne(
            { _id: entry.id, isTouched: false },
            { $set: { entry, position, updatedAt: now }, $inc: { version: 1 } },
          );
      }
    },
    async add(entry, act) {
      // After those of the files, in the order in which they came.
      const document = toDocument(entry, act.at.getTime(), act.at);
      return insertOnce({ ...document, isTouched: true, acts: [act] });
    },
    async save(entry, version, act) {
      const result = await model.updateOne(
        { _id: entry.id, version },
        {
          $set: { entry, isTouched: true, updatedAt: act.at },
          $push: { acts: act },
          $inc: { version: 1 },
        },
      );
      return result.matchedCount === 1;
    },
  };

  async function insertOnce(document: DirectoryDocument): Promise<boolean> {
    try {
      await model.create([document]);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }
}

function toDocument(entry: Entry, position: number, updatedAt: Date): DirectoryDocument {
  return { _id: entry.id, entry, position, isTouched: false, updatedAt, acts: [], version: 0 };
}

function readStored({ entry, updatedAt, version }: DirectoryDocument): StoredEntry[] {
  const parsed = entrySchema.safeParse(entry);
  return parsed.success ? [{ entry: parsed.data, updatedAt, version }] : [];
}
