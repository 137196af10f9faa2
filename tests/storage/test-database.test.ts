import { expect, test } from '@jest/globals';
import { connect } from '#src/storage/connect.ts';
import { openTestDatabase } from '#tests/support/database.ts';

test('each test database is empty and alone, is reached by its address, and is gone once it was closed', async () => {
  const [one, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  await one.connection.collection('notes').insertOne({ text: 'here' });
  expect(await other.connection.listCollections()).toEqual([]);

  const again = await connect(one.uri);
  if (!again.ok) throw new Error(again.error);
  expect(await again.value.collection('notes').countDocuments()).toBe(1);
  await again.value.close();
  await one.close();

  const { databases } = await other.connection.listDatabases();
  expect(databases.map(({ name }) => name)).not.toContain(one.connection.name);
  await other.close();
});
