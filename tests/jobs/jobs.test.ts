import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '#src/domain/log.ts';
import type { Job } from '#src/jobs/job.ts';
import { startJobs } from '#src/jobs/start-jobs.ts';
import { forgetConversations } from '#src/jobs/forget-conversations.ts';
import { trimConversations } from '#src/jobs/trim-conversations.ts';
import { createConversations } from '#src/storage/conversations.ts';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { createOutbox } from '#src/storage/outbox.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testVault } from '#tests/support/vault.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let database: TestDatabase;
const logged: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event, fields) => logged.push(`${event} ${fields?.job}`),
};

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('jobs by the calendar', () => {
  test('run when they are due, and a failure is logged by its job', async () => {
    const ran: string[] = [];
    const jobs: Job[] = [
      { name: 'count', every: '1 hour', run: () => Promise.resolve(void ran.push('count')) },
      { name: 'break', every: '1 hour', run: () => Promise.reject(new Error('bug')) },
    ];
    const stop = await startJobs(jobs, database.connection, log, { lookEvery: '1 second', lockMs: 1_000 });
    await wait(1_200);
    await stop();
    expect(ran).toEqual(['count']);
    expect(logged).toEqual(['job_failed break']);
  });
});

describe('trimming', () => {
  test('forgets old keys and old replies, and nothing that is still owed', async () => {
    const conversations = createConversations(database.connection, testVault());
    const outbox = createOutbox(database.connection, testVault());
    const start = new Date('2026-01-01T00:00:00Z');
    const content = { kind: 'text', text: 'bonjour' } as const;
    const message = { key: 'k', channel: 'whatsapp', from: 'whatsapp:1', sentAt: start, content };
    const { id } = await conversations.accept(message, start);
    const turn = await conversations.nextTurn(id);
    if (turn === undefined) throw new Error('no turn');
    const reply = { text: 'Merci.', language: 'fr', urgency: 'ordinary' } as const;
    const replies = ['sent', 'owed'].map((key) => ({ key, ref: key, reply }));
    await conversations.commitTurn(turn, { state: '{}', replies, events: [], forgetAt: start }, start);
    await outbox.change(id, 'sent', 'owed', { status: 'sent', dueAt: undefined });

    const after = async (days: number): Promise<{ seen: number; outbox: string[] }> => {
      await trimConversations(conversations, () => new Date(start.getTime() + days * DAY_MS)).run();
      const found = await database.connection
        .collection<ConversationDocument>('conversations')
        .findOne({ _id: id });
      return { seen: found?.seen.length ?? -1, outbox: found?.outbox.map(({ key }) => key) ?? [] };
    };
    expect(await after(8)).toEqual({ seen: 1, outbox: ['sent', 'owed'] });
    expect(await after(10)).toEqual({ seen: 0, outbox: ['sent', 'owed'] });
    expect(await after(31)).toEqual({ seen: 0, outbox: ['owed'] });
  });
});

describe('forgetting', () => {
  test('takes state and address when the time has come, and not while something is owed', async () => {
    const conversations = createConversations(database.connection, testVault());
    const outbox = createOutbox(database.connection, testVault());
    const start = new Date('2026-01-01T00:00:00Z');
    const content = { kind: 'text', text: 'bonjour' } as const;
    const message = { key: 'f', channel: 'whatsapp', from: 'whatsapp:2', sentAt: start, content };
    const { id } = await conversations.accept(message, start);
    const turn = await conversations.nextTurn(id);
    if (turn === undefined) throw new Error('no turn');
    const reply = { text: 'Merci.', language: 'fr', urgency: 'ordinary' } as const;
    const forgetAt = new Date(start.getTime() + DAY_MS);
    const replies = [{ key: 'r', ref: 'f-r', reply }];
    await conversations.commitTurn(turn, { state: '{}', replies, events: [], forgetAt }, start);

    const after = async (hours: number): Promise<Partial<ConversationDocument> | null> => {
      await forgetConversations(conversations, () => new Date(start.getTime() + hours * 3_600_000)).run();
      return database.connection.collection<ConversationDocument>('conversations').findOne({ _id: id });
    };
    expect(await after(25)).toHaveProperty('address');
    await outbox.change(id, 'f-r', 'owed', { status: 'sent', dueAt: undefined });
    expect(await after(23)).toHaveProperty('address');
    const forgotten = await after(25);
    expect(forgotten).not.toHaveProperty('address');
    expect(forgotten).toMatchObject({ state: null, seen: [expect.anything()] });
  });
});
