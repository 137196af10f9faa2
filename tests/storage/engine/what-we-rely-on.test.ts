import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mongo, Schema, type Model } from 'mongoose';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

interface Box {
  _id: string;
  version: number;
  owner?: string | undefined;
  items: { key: string; state: string; at: Date }[];
}

const schema = new Schema<Box>({
  _id: String,
  version: Number,
  owner: String,
  items: [new Schema({ key: String, state: String, at: Date }, { _id: false })],
});

let database: TestDatabase;
let boxes: Model<Box>;
beforeAll(async () => {
  database = await openTestDatabase();
  boxes = database.connection.model<Box>('Box', schema, 'boxes');
});
afterAll(() => database.close());

const at = new Date('2026-11-24T08:00:00Z');

describe('what we rely on, through mongoose on the embedded engine', () => {
  it('needs no session: none is offered, and the driver sends none', async () => {
    const client = await new mongo.MongoClient(database.uri, { monitorCommands: true }).connect();
    const sent: string[] = [];
    client.on('commandStarted', ({ commandName, command }) =>
      sent.push(commandName, ...Object.keys(command as object)),
    );
    const hello = await client.db('admin').command({ hello: 1 });
    expect(hello['logicalSessionTimeoutMinutes']).toBeUndefined();
    const notes = client.db().collection('notes');
    await notes.insertMany(Array.from({ length: 250 }, (_, n) => ({ n })));
    expect(await notes.find().toArray()).toHaveLength(250);
    await notes.findOneAndUpdate({ n: 1 }, { $inc: { n: 1 } });
    expect(sent).toEqual(expect.arrayContaining(['insert', 'find', 'getMore', 'findAndModify']));
    expect(sent.filter((name) => ['lsid', 'txnNumber', 'startTransaction'].includes(name))).toEqual([]);
    await client.close();
  });

  it('one of two updates matched on the same version is made', async () => {
    await boxes.create({ _id: 'race', version: 0 });
    const turn = (): Promise<Box | null> =>
      boxes
        .findOneAndUpdate({ _id: 'race', version: 0 }, { $inc: { version: 1 } }, { new: true })
        .lean()
        .exec();
    const made = (await Promise.all(Array.from({ length: 10 }, turn))).filter((box) => box !== null);
    expect(made).toEqual([expect.objectContaining({ version: 1 })]);
  });

  it('ten upserts at once of one id make one document', async () => {
    const push = (key: number) =>
      boxes.updateOne(
        { _id: 'new' },
        { $setOnInsert: { version: 7 }, $push: { items: { key: String(key), state: 'waiting', at } } },
        { upsert: true },
      );
    await Promise.all(Array.from({ length: 10 }, (_, key) => push(key)));
    const box = await boxes.findById('new').lean();
    expect(box?.version).toBe(7);
    expect(box?.items).toHaveLength(10);
  });

  it('an upsert whose filter excludes a key fails as a duplicate when the key is there', async () => {
    const accept = () =>
      boxes.updateOne(
        { _id: 'seen', 'items.key': { $ne: 'm1' } },
        { $push: { items: { key: 'm1', state: 'waiting', at } } },
        { upsert: true },
      );
    await accept();
    await expect(accept()).rejects.toMatchObject({ code: 11_000 });
  });

  it('an update changes the elements that arrayFilters name, and no other', async () => {
    const states = ['owed', 'sent', 'owed'].map((state, key) => ({ key: String(key), state, at }));
    await boxes.create({ _id: 'filters', items: states });
    await boxes.updateOne(
      { _id: 'filters' },
      { $set: { 'items.$[one].state': 'sending' } },
      { arrayFilters: [{ 'one.key': '2', 'one.state': 'owed' }] },
    );
    const box = await boxes.findById('filters').lean();
    expect(box?.items.map(({ state }) => state)).toEqual(['owed', 'sent', 'sending']);
  });

  it('an update with a pipeline computes from the document itself', async () => {
    await boxes.create({ _id: 'pipeline', version: 3 });
    await boxes.updateOne(
      { _id: 'pipeline' },
      [{ $set: { version: { $add: ['$version', { $size: '$items' }, 1] } } }],
      { updatePipeline: true },
    );
    expect((await boxes.findById('pipeline').lean())?.version).toBe(4);
  });

  it('an unordered bulk write goes on after a duplicate and says which one it was', async () => {
    await boxes.create({ _id: 'b1', version: 0 });
    const writes = boxes.bulkWrite(
      [
        { insertOne: { document: { _id: 'b1', version: 0, items: [] } } },
        { updateOne: { filter: { _id: 'b2' }, update: { $set: { version: 2 } }, upsert: true } },
        { updateOne: { filter: { _id: 'b1', version: 0 }, update: { $set: { version: 5 } } } },
      ],
      { ordered: false },
    );
    await expect(writes).rejects.toMatchObject({ code: 11_000, writeErrors: [{ index: 0 }] });
    expect(
      await boxes
        .find({ _id: { $in: ['b1', 'b2'] } }, { version: 1 })
        .sort({ _id: 1 })
        .lean(),
    ).toEqual([
      { _id: 'b1', version: 5 },
      { _id: 'b2', version: 2 },
    ]);
  });

  it('an index over an array is used, and a unique one over part of the documents holds for that part', async () => {
    const collection = database.connection.collection('indexed');
    await collection.createIndex({ 'items.at': 1 }, {}, {});
    await collection.createIndex(
      { owner: 1 },
      { unique: true, partialFilterExpression: { owner: { $exists: true } } },
      {},
    );
    await collection.insertMany([{ items: [{ at }] }, { items: [] }, { owner: 'awa' }]);
    await expect(collection.insertOne({ owner: 'awa' })).rejects.toMatchObject({ code: 11_000 });
    const plan = JSON.stringify(await collection.find({ 'items.at': { $lte: at } }).explain('queryPlanner'));
    expect(plan).toContain('"indexName":"items.at_1"');
    expect(plan).toContain('"isMultiKey":true');
  });

  it('groups, unwinds, joins and counts by day', async () => {
    const collection = database.connection.collection('events');
    const day = (n: number): Date => new Date(Date.UTC(2026, 8, n, 23));
    await collection.insertMany([
      { type: 'case', topics: ['debt', 'travel'], at: day(1) },
      { type: 'case', topics: ['debt'], at: day(1) },
      { type: 'reply', topics: [], at: day(2) },
    ]);
    const counted = await collection
      .aggregate([
        {
          $facet: {
            topics: [
              { $unwind: '$topics' },
              { $group: { _id: '$topics', n: { $sum: 1 } } },
              { $sort: { n: -1, _id: 1 } },
            ],
            days: [
              {
                $group: {
                  _id: { $dateTrunc: { date: '$at', unit: 'day', timezone: 'Africa/Bamako' } },
                  n: { $count: {} },
                },
              },
              { $sort: { _id: 1 } },
            ],
          },
        },
      ])
      .toArray();
    expect(counted).toEqual([
      {
        topics: [
          { _id: 'debt', n: 2 },
          { _id: 'travel', n: 1 },
        ],
        days: [
          { _id: new Date('2026-09-01T00:00:00Z'), n: 2 },
          { _id: new Date('2026-09-02T00:00:00Z'), n: 1 },
        ],
      },
    ]);
  });
});
