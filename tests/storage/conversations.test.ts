import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Incoming, Reply } from '#src/domain/messages.ts';
import { createConversations, type Conversations, type WaitingTurn } from '#src/storage/conversations.ts';
import { ensureIndexes } from '#src/storage/ensure-indexes.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testVault } from '#tests/support/vault.ts';

let database: TestDatabase;
let conversations: Conversations;
const now = new Date('2026-11-24T08:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  await ensureIndexes(database.connection, INDEXES);
  conversations = createConversations(database.connection, testVault());
});
afterAll(() => database.close());

function message(key: string, from: string, text = 'bonjour'): Incoming {
  return { key, channel: 'whatsapp', from, sentAt: now, content: { kind: 'text', text } };
}

const reply: Reply = { text: 'Merci.', language: 'fr', urgency: 'ordinary' };
const owed = (key: string): { key: string; ref: string; reply: Reply } => ({ key, ref: `ref-${key}`, reply });

async function nextTurn(id: string): Promise<WaitingTurn> {
  const turn = await conversations.nextTurn(id);
  if (turn === undefined) throw new Error('no turn');
  return turn;
}

describe('accept', () => {
  test('a message of somebody new opens a conversation', async () => {
    const { id, isNew } = await conversations.accept(message('m1', 'whatsapp:1'), now);
    expect(isNew).toBe(true);
    expect(await conversations.nextTurn(id)).toMatchObject({
      channel: 'whatsapp',
      address: 'whatsapp:1',
      version: 0,
    });
  });

  test('the same message five times at once is one message', async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () => conversations.accept(message('m2', 'whatsapp:2'), now)),
    );
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test('five first messages at once are all kept', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.all(
      keys.map((key) => conversations.accept(message(key, 'whatsapp:3'), now)),
    );
    expect(results.every(({ isNew }) => isNew)).toBe(true);
    const [first] = results;
    const stored = await database.connection.collection('conversations').findOne({ _id: first?.id as never });
    expect(stored?.['inbox']).toHaveLength(5);
  });

  test('a message that was handled is not taken again', async () => {
    const { id } = await conversations.accept(message('m4', 'whatsapp:4'), now);
    const turn = await nextTurn(id);
    await conversations.commitTurn(turn, { state: '{}', replies: [], events: [], forgetAt: now }, now);
    expect(await conversations.accept(message('m4', 'whatsapp:4'), now)).toEqual({ id, isNew: false });
    expect(await conversations.nextTurn(id)).toBeUndefined();
  });
});

describe('a turn', () => {
  test('takes the message, and leaves state, replies and events in one write', async () => {
    const { id } = await conversations.accept(message('t1', 'whatsapp:5', 'un'), now);
    await conversations.accept(message('t2', 'whatsapp:5', 'deux'), now);
    const turn = await nextTurn(id);
    const event = { id: `${turn.key}#0`, kind: 'person.erase', at: now.toISOString() } as const;
    const write = { state: '{"a":1}', replies: [owed('r1')], events: [event], forgetAt: now };
    expect(await conversations.commitTurn(turn, write, now)).toBe(true);
    expect(await conversations.nextTurn(id)).toMatchObject({
      version: 1,
      state: '{"a":1}',
      message: { content: { text: 'deux' } },
    });
    expect(await conversations.events(id)).toEqual([event]);
    // As a process finds them that starts after the one that made them was killed.
    expect(await conversations.withEvents(now, 10)).toEqual([id]);
    await conversations.dropEvent(id, event.id);
    expect(await conversations.events(id)).toEqual([]);
    expect(await conversations.withEvents(now, 10)).toEqual([]);
  });

  test('that lost the race writes nothing', async () => {
    const { id } = await conversations.accept(message('t3', 'whatsapp:6'), now);
    const turn = await nextTurn(id);
    const write = { state: '{}', replies: [owed('r')], events: [], forgetAt: now };
    const results = await Promise.all([1, 2, 3].map(() => conversations.commitTurn(turn, write, now)));
    expect(results.filter(Boolean)).toHaveLength(1);
    const stored = await database.connection.collection('conversations').findOne({ _id: id as never });
    expect(stored?.['outbox']).toHaveLength(1);
  });
});

describe('enqueue', () => {
  test('puts a reply once, also into a conversation that is not there yet', async () => {
    const put = (): Promise<string> =>
      conversations.enqueue('twilio-sms', 'tel:+22376123456', owed('alert/1'), now);
    const [id] = await Promise.all([put(), put(), put()]);
    const stored = await database.connection.collection('conversations').findOne({ _id: id as never });
    expect(stored?.['outbox']).toHaveLength(1);
  });
});

test('nothing is put into the outbox of somebody who was forgotten: it could never be sent', async () => {
  const { id } = await conversations.accept(message('f1', 'whatsapp:8'), now);
  const turn = await nextTurn(id);
  await conversations.commitTurn(turn, { state: '{}', replies: [], events: [], forgetAt: now }, now);
  await conversations.forget(now);
  expect(await conversations.enqueueTo(id, owed('late'), now)).toBe(false);
  expect(await conversations.enqueueTo('nobody', owed('late'), now)).toBe(false);
});

test('waiting finds the conversations of the channels of this process only', async () => {
  const { id } = await conversations.accept(message('w1', 'whatsapp:7'), now);
  expect(await conversations.waiting(['whatsapp'], now, 100)).toContain(id);
  expect(await conversations.waiting(['twilio-sms'], now, 100)).not.toContain(id);
});

describe('the words of a staff member', () => {
  test('are put there once, and a turn that ran meanwhile is made again with the human in it', async () => {
    const { id } = await conversations.accept(message('h1', 'whatsapp:9'), now);
    const turn = await nextTurn(id);
    expect(await conversations.answer(id, owed('event-1/answer'), now)).toBe(true);
    expect(await conversations.answer(id, owed('event-1/answer'), now)).toBe(false);
    const write = { state: '{}', replies: [owed('bot')], events: [], forgetAt: now };
    expect(await conversations.commitTurn(turn, write, now)).toBe(false);
    expect(await nextTurn(id)).toMatchObject({ mode: 'human', humanAt: now, version: 1 });
    const stored = await database.connection.collection('conversations').findOne({ _id: id as never });
    expect(stored?.['outbox']).toHaveLength(1);
  });

  test('leave a trace until the bot has answered after them', async () => {
    const { id } = await conversations.accept(message('h2', 'whatsapp:10'), now);
    await conversations.answer(id, owed('event-2/answer'), now);
    await conversations.giveBack(id, now);
    const turn = await nextTurn(id);
    expect(turn).toMatchObject({ mode: 'bot', humanAt: now });
    await conversations.accept(message('h3', 'whatsapp:10'), now);
    const write = { state: '{}', replies: [], events: [], forgetAt: now, mode: 'bot' } as const;
    expect(await conversations.commitTurn(turn, write, now)).toBe(true);
    expect(await nextTurn(id)).toMatchObject({ mode: 'bot', humanAt: null });
  });
});

test('who took the word after it was given back keeps it', async () => {
  const { id } = await conversations.accept(message('h4', 'whatsapp:11'), now);
  const later = new Date(now.getTime() + 1);
  await conversations.answer(id, owed('event-4/answer'), later);
  await conversations.giveBack(id, now);
  expect(await nextTurn(id)).toMatchObject({ mode: 'human', humanAt: later });
  await conversations.giveBack(id, later);
  expect(await nextTurn(id)).toMatchObject({ mode: 'bot' });
});

test('events that a process left behind are found by the time they were made', async () => {
  const { id } = await conversations.accept(message('x1', 'whatsapp:9'), now);
  const turn = await nextTurn(id);
  const event = { id: `${turn.key}#0`, kind: 'person.erase', at: now.toISOString() } as const;
  await conversations.commitTurn(turn, { state: '{}', replies: [], events: [event], forgetAt: now }, now);
  expect(await conversations.withEvents(now, 100)).toContain(id);
  await conversations.dropEvent(id, event.id);
  expect(await conversations.withEvents(now, 100)).not.toContain(id);
});
