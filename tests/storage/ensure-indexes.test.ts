import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureIndexes, type DeclaredIndex } from '#src/storage/ensure-indexes.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const byCode: DeclaredIndex = { collection: 'cases', keys: { code: 1 }, options: { unique: true } };
const byTime: DeclaredIndex = {
  collection: 'cases',
  keys: { level: 1, openedAt: -1 },
  options: { name: 'open_by_time', partialFilterExpression: { status: 'open' } },
};

describe('declared indexes', () => {
  it('are made, in collections that need not be there, and left alone the next time', async () => {
    expect((await ensureIndexes(database.connection, [byCode, byTime])).ok).toBe(true);
    expect((await ensureIndexes(database.connection, [byCode, byTime])).ok).toBe(true);
    expect(await database.connection.collection('cases').indexes()).toEqual([
      expect.objectContaining({ name: '_id_' }),
      expect.objectContaining({ name: 'code_1', key: { code: 1 }, unique: true }),
      expect.objectContaining({
        name: 'open_by_time',
        key: { level: 1, openedAt: -1 },
        partialFilterExpression: { status: 'open' },
      }),
    ]);
  });

  it('are refused over documents that break them', async () => {
    await database.connection.collection('cases').insertMany([{ code: 'A' }, { code: 'A' }]);
    expect(await ensureIndexes(database.connection, [byTime, byCode])).toEqual({
      ok: false,
      error: { code: 'duplicates', collection: 'cases', index: 'code_1' },
    });
  });

  const changes: { name: string; now: DeclaredIndex; index: string }[] = [
    { name: 'no longer unique', now: { ...byCode, options: {} }, index: 'code_1' },
    { name: 'other keys under the same name', now: { ...byTime, keys: { level: 1 } }, index: 'open_by_time' },
  ];
  it.each(changes)('are not replaced without a person: $name', async ({ now, index }) => {
    await ensureIndexes(database.connection, [byCode, byTime]);
    expect(await ensureIndexes(database.connection, [now])).toEqual({
      ok: false,
      error: { code: 'changed', collection: 'cases', index },
    });
  });
});
