import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { connect } from '#src/storage/connect.ts';
import { describeEngineError } from '#src/storage/engine/engine-error.ts';
import { openEngine } from '#src/storage/engine/open-engine.ts';
import { userCacheFolder } from '#src/storage/engine/user-cache-folder.ts';

/** A database of its own, empty. `close` drops it. */
export interface TestDatabase {
  readonly connection: Connection;
  /** Names this database: another connection, of this process or of a child, opens it with `connect(uri)`. */
  readonly uri: string;
  close(): Promise<void>;
}

const PREFIX = 'test-';
const OLD_MS = 3_600_000;

/**
 * A fresh, isolated database on the embedded engine that all tests of a user share (a few milliseconds, about
 * 200 when the engine is not up yet). Call `close` in `afterAll`: it drops the database and ends the connection.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = join(tmpdir(), `lakana-tests-${process.getuid?.() ?? 0}`, 'database');
  const engine = await openEngine({ folder, cacheFolder: userCacheFolder() });
  if (!engine.ok) throw new Error(describeEngineError(engine.error));

  const name = `${PREFIX}${Date.now()}-${randomBytes(4).toString('hex')}`;
  const uri = engine.value.uri.replace('/?', `/${name}?`);
  const connected = await connect(uri);
  if (!connected.ok) throw new Error(`the test database cannot be reached: ${connected.error}`);
  const connection = connected.value;
  await dropLeftOvers(connection);
  return {
    connection,
    uri,
    async close() {
      await connection.dropDatabase();
      await connection.close();
      await engine.value.close();
    },
  };
}

/** Databases of runs that were killed. */
async function dropLeftOvers(connection: Connection): Promise<void> {
  const { databases } = await connection.listDatabases();
  const old = databases.filter(({ name }) => {
    const made = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : Number.NaN;
    return Date.now() - made > OLD_MS;
  });
  for (const { name } of old) await connection.useDb(name).dropDatabase();
}
