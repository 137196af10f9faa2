import { Mongoose, type Connection, type ConnectOptions } from 'mongoose';
import { err, ok, type Result } from '../domain/result.ts';

/**
 * - `bad_uri`: the address is not one of MongoDB.
 * - `unreachable`: no server answered in time.
 * - `refused`: a server answered, and did not let us in.
 */
export type ConnectError = 'bad_uri' | 'unreachable' | 'refused';

const OPTIONS: ConnectOptions = {
  appName: 'lakana',
  serverSelectionTimeoutMS: 3_000,
  // A server that is very busy is not away: it may take its time to greet.
  connectTimeoutMS: 10_000,
  // A server that took a command and says nothing: later than any report takes.
  socketTimeoutMS: 20_000,
  // Nothing waits in memory for a connection to come back: the caller is told at once and can spool.
  bufferCommands: false,
  // Indexes are declared in one list and made by `ensureIndexes`.
  autoIndex: false,
  autoCreate: false,
};

/**
 * When a write counts as done: when it is in the journal on the disk, of most members where there are several.
 * A single server must not be asked for a majority, nor be given a `wtimeout`: the embedded engine then
 * acknowledges before the journal is written, and a crash loses the last writes.
 */
const DURABLE = {
  single: { w: 1, journal: true },
  several: { w: 'majority', journal: true },
} as const;

/**
 * Connects to a server, a replica set, a cluster or the embedded engine. When it is lost the driver looks for it
 * again for as long as the process lives; until then every operation fails after `serverSelectionTimeoutMS`.
 * A query on a field that the schema does not have throws: mongoose would otherwise drop it and match everything.
 */
export async function connect(uri: string): Promise<Result<Connection, ConnectError>> {
  const mongoose = new Mongoose({ strictQuery: 'throw' });
  const connection = mongoose.createConnection();
  try {
    await connection.openUri(uri, { ...OPTIONS, writeConcern: DURABLE.single });
    if (await isSingle(connection)) return ok(connection);
    await connection.close();
    return ok(await connection.openUri(uri, { ...OPTIONS, writeConcern: DURABLE.several }));
  } catch (error) {
    await connection.close();
    return err(connectError(error));
  }
}

/** A member of a replica set names it; a router of a sharded cluster says `isdbgrid`. */
async function isSingle(connection: Connection): Promise<boolean> {
  const hello = await connection.getClient().db('admin').command({ hello: 1 });
  return !('setName' in hello) && hello['msg'] !== 'isdbgrid';
}

function connectError(error: unknown): ConnectError {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'MongoParseError':
      return 'bad_uri';
    case 'MongoServerError':
      return 'refused';
    default:
      return 'unreachable';
  }
}
