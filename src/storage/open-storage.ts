import { join } from 'node:path';
import type { Connection } from 'mongoose';
import type { AnswerWithin } from '../domain/cases/clocks.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { ACT_COLLECTIONS, createActSource, type ActCollection, type ActSource } from './acts.ts';
import { createAuditAnchor } from './audit-anchor.ts';
import { createAudit, type Audit } from './audit.ts';
import { createCases, type Cases } from './cases.ts';
import { connect } from './connect.ts';
import { createChanges, type Changes } from './changes.ts';
import { createConversations, type Conversations } from './conversations.ts';
import { createKeyring } from './crypto/keyring.ts';
import { createDirectory, type Directory } from './directory.ts';
import { keepEngine, type KeptEngine } from './engine/keep-engine.ts';
import type { EngineStep } from './engine/open-engine.ts';
import { userCacheFolder } from './engine/user-cache-folder.ts';
import { ensureIndexes } from './ensure-indexes.ts';
import { INDEXES } from './indexes.ts';
import { createHolidays, type Holidays } from './holidays.ts';
import { createMedia, type Media } from './media.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPaces, type Paces } from './paces.ts';
import { createQueue, type Queue } from './queue.ts';
import { readSecrets, type SecretSource } from './read-secrets.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStaff, type StaffAccounts } from './staff.ts';
import { createShifts, type Shifts } from './shifts.ts';
import { createReferrals, type Referrals } from './referrals.ts';
import { openSpool, type Spool, type SpoolOptions } from './spool/open-spool.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { createTallies, type Tallies } from './tallies.ts';
import { createTries, type Tries } from './tries.ts';
import { createVault } from './vault.ts';

export interface StorageOptions extends SecretSource {
  /** A server, replica set or cluster; the embedded engine in the folder without it. */
  readonly mongodbUri?: string | undefined;
  readonly onStep?: (step: EngineStep) => void;
  /** Milliseconds to the first human answer, by which the queue is sorted; the clocks of the levels without it. */
  readonly answerWithin?: AnswerWithin;
}

/** The store of everything, open. */
export interface Storage {
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly cases: Cases;
  readonly queue: Queue;
  readonly changes: Changes;
  readonly media: Media;
  readonly tallies: Tallies;
  readonly subscriptions: Subscriptions;
  readonly tries: Tries;
  readonly staff: StaffAccounts;
  readonly sessions: Sessions;
  readonly paces: Paces;
  readonly audit: Audit;
  /** Where acts wait to be chained into the audit. */
  readonly acts: ReadonlyMap<ActCollection, ActSource>;
  /** A secret of this database for a demo, always the same for the same name. */
  demoSecret(name: string): string;
  readonly shifts: Shifts;
  readonly holidays: Holidays;
  readonly directory: Directory;
  readonly referrals: Referrals;
  readonly connection: Connection;
  /** Opens the spool of the folder, and takes over what processes that are gone have left there. */
  openSpool(options: Pick<SpoolOptions, 'onUnreadable' | 'now'>): Promise<Spool>;
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
  const changes = createChanges(connection);
  const cases = createCases(connection, vault, changes, options.answerWithin);
  await cases.bringUpToDate();
  return ok({
    conversations: createConversations(connection, vault),
    outbox: createOutbox(connection, vault),
    cases,
    queue: createQueue(connection, vault),
    changes,
    media: createMedia(connection, vault),
    tallies: createTallies(connection, vault),
    subscriptions: createSubscriptions(connection, vault),
    tries: createTries(connection, vault),
    staff: createStaff(connection, vault),
    sessions: createSessions(connection),
    paces: createPaces(connection, vault),
    audit: createAudit(connection, vault, createAuditAnchor(options.folder)),
    acts: new Map(ACT_COLLECTIONS.map((name) => [name, createActSource(connection, name)])),
    demoSecret: (name) => vault.lookup('demo', name),
    shifts: createShifts(connection),
    holidays: createHolidays(connection),
    directory: createDirectory(connection),
    referrals: createReferrals(connection, vault),
    connection,
    openSpool: (given) => openSpool({ ...given, vault, folder: join(options.folder, 'spool') }),
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

async function engineOf({
  mongodbUri,
  folder,
  onStep,
}: StorageOptions): Promise<Result<KeptEngine | undefined, string>> {
  if (mongodbUri !== undefined) return ok(undefined);
  return keepEngine({
    folder,
    cacheFolder: userCacheFolder(),
    ...(onStep === undefined ? {} : { log: onStep }),
  });
}

/** The engine's address names no database. */
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
