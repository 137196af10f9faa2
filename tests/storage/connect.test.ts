import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '#src/storage/connect.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('a connection', () => {
  it('writes to the journal before it says that it has written', () => {
    expect(database.connection.getClient().options.writeConcern).toMatchObject({ w: 1, journal: true });
  });

  it('makes no index by itself', async () => {
    const schema = new Schema({ name: String }).index({ name: 1 });
    const model = database.connection.model('Indexed', schema, 'indexed');
    await model.create({ name: 'Awa' });
    expect(await model.collection.indexes()).toMatchObject([{ name: '_id_' }]);
  });

  it('refuses a query on a field that is not in the schema, which would match everything', async () => {
    const model = database.connection.model('Strict', new Schema({ name: String }), 'strict');
    await model.create({ name: 'Awa' });
    await expect(model.deleteMany({ nmae: 'Awa' } as object).exec()).rejects.toThrow('strictQuery');
    expect(await model.countDocuments()).toBe(1);
  });

  const bad = [
    { name: 'no address', uri: '' },
    { name: 'an address of something else', uri: 'http://127.0.0.1/' },
    { name: 'an option that does not exist', uri: 'mongodb://127.0.0.1:1/?noSuchOption=1' },
  ];
  it.each(bad)('is not made to $name', async ({ uri }) => {
    expect(await connect(uri)).toEqual({ ok: false, error: 'bad_uri' });
  });

  it('gives up where nobody answers, or somebody takes the call and says nothing', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const made = await Promise.all([
      connect('mongodb://127.0.0.1:1/'),
      connect(`mongodb://127.0.0.1:${port}/`),
    ]);
    expect(made).toEqual(made.map(() => ({ ok: false, error: 'unreachable' })));
    silent.close();
  });
});
