import { err, ok, type Result } from '../domain/result.ts';
import { createCases, type Cases } from './cases.ts';
import { connect } from './connect.ts';
import { createConversations, type Conversations } from './conversations.ts';
import { createKeyring, type KeyringSecrets } from './crypto/keyring.ts';
import { loadOrMakeKeys } from './crypto/load-or-make-keys.ts';
import { parseKeys, parseSecret } from './crypto/parse-keys.ts';
import { describeEngineError } from './engine/engine-error.ts';
import { openEngine, type Engine, type EngineStep } from './engine/open-engine.ts';
import { userCacheFolder } from './engine/user-cache-folder.ts';
import { ensureIndexes } from './ensure-indexes.ts';
import { INDEXES } from './indexes.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createVault } from './vault.ts';
import type { Connection } from 'mongoose';

export interface StorageOptions {
  /** A server, replica set or cluster; the embedded engine without it. */
  readonly mongodbUri?: string | undefined;
  /** Where the embedded engine and the keys of a demo are kept. */
  readonly folder: string;
  /** `id:base64,…` and base64, as in the settings; made once in the folder when both are missing. */
  readonly keys?: string | undefined;
  readonly lookupKey?: string | undefined;
  readonly onStep?: (step: EngineStep) => void;
}

/** The store of everything, open. */
export interface Storage {
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly cases: Cases;
  readonly connection: Connection;
  /** Whether the database answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** What is wrong and what to do, in one line for a person at a terminal; it holds no secret. */
export type StorageError = string;

/** Opens the database and the keys, and makes the indexes that are missing. */
export async function openStorage(options: StorageOptions): Promise<Result<Storage, StorageError>> {
  const secrets = await readSecrets(options);
  if (!secrets.ok) return secrets;
  const engine = await engineOf(options);
  if (!engine.ok) return engine;
  const connected = await connect(options.mongodbUri ?? databaseIn(engine.value?.uri ?? ''));
  if (!connected.ok) {
    await engine.value?.close();
    return err(CONNECT_ERRORS[connected.error]);
  }
  const connection = connected.value;
  const close = async (): Promise<void> => {
    await connection.close();
    await engine.value?.close();
  };
  const indexed = await ensureIndexes(connection, INDEXES);
  if (!indexed.ok) {
    await close();
    const { collection, index } = indexed.error;
    return err(`The index ${index} of ${collection} cannot be made: ${INDEX_ERRORS[indexed.error.code]}`);
  }
  const vault = createVault(createKeyring(secrets.value));
  keepEngine(engine.value, options);
  return ok({
    conversations: createConversations(connection, vault),
    outbox: createOutbox(connection, vault),
    cases: createCases(connection, vault),
    connection,
    isReady: () => answers(connection),
    close,
  });
}

const CONNECT_ERRORS = {
  bad_uri: 'MONGODB_URI is not an address of MongoDB: it begins with mongodb:// or mongodb+srv://',
  unreachable: 'The database does not answer: check that it runs and that MONGODB_URI leads to it',
  refused: 'The database refused us: check the user, the password and the rights in MONGODB_URI',
} as const;

const INDEX_ERRORS = {
  duplicates: 'documents that are there break it',
  changed: 'another index has its name or its keys; drop that one first',
} as const;

const KEY_FILE_ERRORS = {
  unwritable: 'cannot be written: check LAKANA_VAR and its rights',
  exposed: 'can be read by others: take their rights away (chmod 600 keys.json)',
  damaged: 'is damaged: put back its copy, since nothing stored can be read without it',
} as const;

async function readSecrets({
  keys,
  lookupKey,
  folder,
}: StorageOptions): Promise<Result<KeyringSecrets, string>> {
  if (keys === undefined || lookupKey === undefined) {
    const made = await loadOrMakeKeys(folder);
    return made.ok ? made : err(`The file of the keys in LAKANA_VAR ${KEY_FILE_ERRORS[made.error]}`);
  }
  const parsed = parseKeys(keys);
  const lookup = parseSecret(lookupKey);
  if (!parsed.ok)
    return err('LAKANA_KEYS cannot be read: give id:key,id:key with keys of 32 bytes in base64');
  if (!lookup.ok) return err('LAKANA_LOOKUP_KEY cannot be read: give 32 bytes in base64');
  return ok({ keys: parsed.value, lookupSecret: lookup.value });
}

async function engineOf({
  mongodbUri,
  folder,
  onStep,
}: StorageOptions): Promise<Result<Engine | undefined, string>> {
  if (mongodbUri !== undefined) return ok(undefined);
  const options = {
    folder,
    cacheFolder: userCacheFolder(),
    ...(onStep === undefined ? {} : { log: onStep }),
  };
  const opened = await openEngine(options);
  return opened.ok ? opened : err(describeEngineError(opened.error));
}

/** An engine that died is opened again; the driver finds it by itself at the same address. */
function keepEngine(engine: Engine | undefined, options: StorageOptions): void {
  engine?.onLost(() => {
    void engineOf(options).then((again) => {
      if (again.ok) keepEngine(again.value, options);
    });
  });
}

function databaseIn(uri: string): string {
  return uri.replace('/?', '/lakana?');
}

async function answers(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.command({ ping: 1 });
    return true;
  } catch {
    return false;
  }
}
