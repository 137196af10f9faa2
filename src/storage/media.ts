import type { Connection } from 'mongoose';
import type { Medium } from '../domain/cases/report.ts';
import { mediumChunkModel, mediumModel, type MediumDocument, type MediumStatus } from './models/medium.ts';
import type { Vault } from './vault.ts';

/** A medium that something is to be done about: to be fetched under its handle, or to be buried. */
export type DueMedium =
  | {
      readonly status: 'wanted';
      readonly id: string;
      readonly caseId: string;
      readonly channel: string;
      readonly handle: string;
      /** How many fetches there were, with this one. */
      readonly attempts: number;
    }
  | { readonly status: 'erased'; readonly id: string; readonly caseId: string };

/** Where media of a case came from. */
export interface MediaSource {
  readonly channel: string;
  /** Id of the conversation. */
  readonly conversation: string;
}

/** A medium as staff see it listed. */
export interface ListedMedium {
  readonly id: string;
  readonly kind: string;
  /** When it was told of. */
  readonly at: Date;
  readonly status: Exclude<MediumStatus, 'erased'>;
  readonly mimeType?: string;
  /** Bytes. */
  readonly size?: number;
  readonly error?: string;
}

/** The voice notes and pictures of cases. */
export interface Media {
  /** The id of what came to a case under a provider's handle: the same one told twice is one. */
  idOf(caseId: string, handle: string): string;
  /** Wants the media of a case that still have a handle, each once. */
  want(caseId: string, from: MediaSource, media: readonly Medium[], now: Date): Promise<void>;
  /** Ids of media of these channels with something to be done by now. */
  due(channels: readonly string[], now: Date, limit: number): Promise<string[]>;
  /** Takes a medium for one caller, until the given time; undefined when there is nothing to do about it. */
  claim(id: string, now: Date, until: Date): Promise<DueMedium | undefined>;
  /** Stores the bytes sealed; harmless when it is done again, and leaves nothing of a medium that was erased meanwhile. */
  keep(due: DueMedium, bytes: Uint8Array, mimeType: string): Promise<boolean>;
  retry(id: string, dueAt: Date, error: string): Promise<void>;
  giveUp(id: string, error: string): Promise<void>;
  list(caseId: string): Promise<ListedMedium[]>;
  /** The bytes of a medium that is kept. Throws when a chunk is missing or was altered. */
  read(id: string): Promise<{ readonly mimeType: string; readonly bytes: Uint8Array } | undefined>;
  /** Erases the media of a case, or what one conversation sent of them, also those that are being fetched now. */
  erase(caseId: string, now: Date, conversation?: string): Promise<void>;
  /** Ends an erasure: what a fetch that was under way may have left, and the mark of the erasure. */
  bury(due: DueMedium): Promise<void>;
}

const HANDLE = { collection: 'media', field: 'handle' } as const;
const BODY = { collection: 'mediaChunks', field: 'body' } as const;

/** Bytes of a chunk. Sealed as base64 of base64 they are 16/9 of that, which stays under a million. */
const CHUNK_BYTES = 512 * 1_024;

/** An erasure is ended when no fetch that began before it can still run. */
const BURY_MS = 600_000;

/** The media of a database. */
export function createMedia(connection: Connection, vault: Vault): Media {
  const model = mediumModel(connection);
  const chunks = mediumChunkModel(connection);
  const over = { $unset: { handle: 1, dueAt: 1 } } as const;

  const idOf = (caseId: string, handle: string): string => `${caseId}/${vault.lookup('provider', handle)}`;

  return {
    idOf,

    async want(caseId, from, media, now) {
      for (const [order, { kind, media: handle }] of media.entries()) {
        if (handle === null) continue;
        const id = idOf(caseId, handle);
        const told = { caseId, wantedAt: now, order, ...from, kind };
        const wanted = { ...told, status: 'wanted', attempts: 0, dueAt: now };
        const sealed = vault.seal(HANDLE, id, handle);
        await model.updateOne({ _id: id }, { $setOnInsert: { ...wanted, handle: sealed } }, { upsert: true });
      }
    },

    async due(channels, now, limit) {
      const filter = { channel: { $in: [...channels] }, dueAt: { $lte: now } };
      const found = await model.find(filter, { _id: 1 }).limit(limit).lean();
      return found.map(({ _id }) => _id);
    },

    async claim(id, now, until) {
      const found = await model
        .findOneAndUpdate(
          { _id: id, dueAt: { $lte: now } },
          { $set: { dueAt: until }, $inc: { attempts: 1 } },
          { new: true },
        )
        .lean<MediumDocument>();
      if (found === null) return undefined;
      const { caseId, channel, attempts, status, handle } = found;
      if (status !== 'wanted' || handle === undefined) return { status: 'erased', id, caseId };
      return { status, id, caseId, channel, attempts, handle: vault.open(HANDLE, id, handle) as string };
    },

    async keep({ id, caseId }, bytes, mimeType) {
      for (let place = 0; place * CHUNK_BYTES < bytes.length; place += 1) {
        const part = bytes.subarray(place * CHUNK_BYTES, (place + 1) * CHUNK_BYTES);
        const chunk = `${id}/${place}`;
        const body = vault.seal(BODY, chunk, Buffer.from(part).toString('base64'));
        const document = { _id: chunk, caseId, medium: id, place, body };
        await chunks.replaceOne({ _id: chunk }, document, { upsert: true });
      }
      const kept = await model.updateOne(
        { _id: id, status: 'wanted' },
        { $set: { status: 'kept', mimeType, size: bytes.length }, $unset: { ...over.$unset, error: 1 } },
      );
      if (kept.matchedCount === 1) return true;
      await chunks.deleteMany({ caseId, medium: id });
      return false;
    },

    async retry(id, dueAt, error) {
      await model.updateOne({ _id: id, status: 'wanted' }, { $set: { dueAt, error } });
    },

    async giveUp(id, error) {
      await model.updateOne({ _id: id, status: 'wanted' }, { $set: { status: 'failed', error }, ...over });
    },

    async list(caseId) {
      const found = await model
        .find({ caseId, status: { $ne: 'erased' } })
        .sort({ wantedAt: 1, order: 1 })
        .lean<MediumDocument[]>();
      return found.map(({ _id, kind, wantedAt, status, mimeType, size, error }) => ({
        id: _id,
        kind,
        at: wantedAt,
        status: status as ListedMedium['status'],
        ...(mimeType === undefined ? {} : { mimeType }),
        ...(size === undefined ? {} : { size }),
        ...(error === undefined ? {} : { error }),
      }));
    },

    async read(id) {
      const medium = await model.findOne({ _id: id, status: 'kept' }).lean<MediumDocument>();
      if (medium === null) return undefined;
      const { caseId, mimeType = '', size = 0 } = medium;
      const found = await chunks.find({ caseId, medium: id }).sort({ place: 1 }).lean();
      const parts = found.map(({ _id, body }) =>
        Buffer.from(vault.open(BODY, _id, body) as string, 'base64'),
      );
      const bytes = Buffer.concat(parts);
      if (bytes.length !== size) throw new Error(`${id} is not whole: ${bytes.length} of ${size} bytes`);
      return { mimeType, bytes };
    },

    async erase(caseId, now, conversation) {
      const ofCase = { caseId, ...(conversation === undefined ? {} : { conversation }) };
      const erased = await model
        .find({ ...ofCase, status: { $ne: 'erased' } }, { _id: 1 })
        .lean<{ _id: string }[]>();
      const ids = erased.map(({ _id }) => _id);
      await model.updateMany(
        { _id: { $in: ids } },
        {
          $set: { status: 'erased', dueAt: new Date(now.getTime() + BURY_MS) },
          $unset: { handle: 1, mimeType: 1, size: 1, error: 1 },
        },
      );
      await chunks.deleteMany({ caseId, medium: { $in: ids } });
    },

    async bury({ id, caseId }) {
      await chunks.deleteMany({ caseId, medium: id });
      await model.deleteOne({ _id: id, status: 'erased' });
    },
  };
}
