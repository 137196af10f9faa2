import type { Connection } from 'mongoose';
import { err, ok, type Result } from '../domain/result.ts';
import { errorCode } from './error-code.ts';

/** One index as declared. Without a name it has MongoDB's own: `channel_1_inbox.at_1`. */
export interface DeclaredIndex {
  readonly collection: string;
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly options: IndexOptions;
}

export interface IndexOptions {
  readonly name?: string;
  readonly unique?: true;
  readonly sparse?: true;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
}

/**
 * - `duplicates`: documents that are there already break a unique index.
 * - `changed`: an index with this name or these keys is there and is not the declared one; a person decides.
 */
export interface IndexError {
  readonly code: 'duplicates' | 'changed';
  readonly collection: string;
  readonly index: string;
}

const DUPLICATE_KEY = 11_000;
const OPTIONS_CONFLICT = 85;
const KEYS_CONFLICT = 86;

/** Makes every declared index that is not there yet. Those that are there cost one small command each. */
export async function ensureIndexes(
  connection: Connection,
  declared: readonly DeclaredIndex[],
): Promise<Result<void, IndexError>> {
  for (const { collection, keys, options } of declared) {
    try {
      await connection.collection(collection).createIndex({ ...keys }, { ...options }, {});
    } catch (error) {
      const code = indexErrorCode(error);
      if (code === undefined) throw error;
      return err({ code, collection, index: options.name ?? defaultName(keys) });
    }
  }
  return ok(undefined);
}

function defaultName(keys: DeclaredIndex['keys']): string {
  return Object.entries(keys).flat().join('_');
}

function indexErrorCode(error: unknown): IndexError['code'] | undefined {
  const code = errorCode(error);
  if (code === DUPLICATE_KEY) return 'duplicates';
  return code === OPTIONS_CONFLICT || code === KEYS_CONFLICT ? 'changed' : undefined;
}
