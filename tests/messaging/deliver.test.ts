import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import type { Log } from '#src/domain/log.ts';
import type { Reply } from '#src/domain/messages.ts';
import type { Counter } from '#src/domain/metrics.ts';
import { createDeliverer } from '#src/messaging/deliver.ts';
import { createConversations, type Conversations } from '#src/storage/conversations.ts';
import type { ConversationDocument, OutboxRow } from '#src/storage/models/conversation.ts';
import { createOutbox, type Outbox } from '#src/storage/outbox.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { testVault } from '#tests/support/vault.ts';

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PERSON = 'whatsapp:22376123456';

let database: TestDatabase;
let provider: FakeProvider;
let conversations: Conversations;
let outbox: Outbox;
let clock: Date;
let counted: Counter[];
let deliver: (id: string) => Promise<void>;
let person = 0;
let keys = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  conversations = createConversations(database.connection, testVault());
  outbox = createOutbox(database.connection, testVault());
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.connection.collection('conversations').deleteMany({});
  provider = await startFakeProvider();
  clock = new Date('2026-11-24T08:00:00Z');
  counted = [];
  const { channel } = createWhatsApp({
    appSecret: 's',
    verifyToken: 'v',
    accessToken: 'a',
    phoneNumberId: '1',
    listButton: { fr: 'Choisir', bm: 'Sugandi' },
    apiUrl: provider.whatsappUrl,
    timeoutMs: 300,
  });
  deliver = createDeliverer({
    outbox,
    channels: new Map([['whatsapp', channel]]),
    metrics: { count: (counter) => counted.push(counter) },
    log: SILENT,
    now: () => clock,
    wakeDesk: () => undefined,
    random: () => 0.5,
  });
  person += 1;
});
afterEach(() => provider.stop());

const text = (words: string, urgency: Reply['urgency'] = 'ordinary'): Reply => ({
  text: words,
  language: 'fr',
  urgency,
});

async function owe(...replies: readonly Reply[]): Promise<string> {
  let id = await wrote();
  for (const [index, reply] of replies.entries()) {
    const owed = { key: `k${index}`, ref: `ref-${person}-${index}`, reply };
    id = await conversations.enqueue('whatsapp', `${PERSON}${person}`, owed, clock);
  }
  return id;
}

/** The person writes now, and with it opens the window of WhatsApp; the conversation's id. */
async function wrote(): Promise<string> {
  keys += 1;
  const message = { key: `m${keys}`, channel: 'whatsapp', from: `${PERSON}${person}`, sentAt: clock };
  const content = { kind: 'text', text: 'bonjour' } as const;
  return (await conversations.accept({ ...message, content }, clock)).id;
}

async function rows(id: string): Promise<readonly OutboxRow[]> {
  const found = await database.connection
    .collection<ConversationDocument>('conversations')
    .findOne({ _id: id });
  return found?.outbox ?? [];
}

function later(ms: number): void {
  clock = new Date(clock.getTime() + ms);
}

describe('deliver', () => {
  test('sends what is owed in order, and forgets the texts', async () => {
    const id = await owe(text('un'), text('deux'));
    await deliver(id);
    expect(provider.sends.map((send) => send.text)).toEqual(['un', 'deux']);
    expect(await rows(id)).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
    for (const row of await rows(id)) expect(row).not.toHaveProperty('body');
  });

  test('sends a safety message before what was owed earlier', async () => {
    const id = await owe(text('un'), text('appelez', 'safety'));
    await deliver(id);
    expect(provider.sends.map((send) => send.text)).toEqual(['appelez', 'un']);
  });

  test('two workers at once send each message once', async () => {
    const id = await owe(text('un'), text('deux'));
    await Promise.all([deliver(id), deliver(id), deliver(id)]);
    await deliver(id);
    expect(provider.sends.map((send) => send.text).sort()).toEqual(['deux', 'un']);
  });

  test('a provider that refuses for now is tried again later, by the table of waits', async () => {
    provider.behave({ kind: 'refuse', status: 500 }, 1);
    const id = await owe(text('un'));
    await deliver(id);
    expect(await rows(id)).toMatchObject([{ status: 'owed', attempts: 1, error: 'provider_down' }]);
    await deliver(id);
    expect(provider.sends).toHaveLength(0);
    later(5_000);
    await deliver(id);
    expect(provider.sends).toHaveLength(1);
    expect(counted).toContain('replies_retried');
  });

  test('a refusal that time does not mend ends the message', async () => {
    provider.behave({ kind: 'refuse', status: 400, code: 131026 }, 1);
    const id = await owe(text('un'));
    await deliver(id);
    expect(await rows(id)).toMatchObject([{ status: 'failed', error: 'bad_address' }]);
  });

  describe('when nobody can tell whether it went out', () => {
    test('an ordinary message is not sent again, and is counted', async () => {
      provider.behave({ kind: 'drop_after' }, 1);
      const id = await owe(text('un'));
      await deliver(id);
      expect(await rows(id)).toMatchObject([{ status: 'in_doubt' }]);
      later(121_000);
      await deliver(id);
      expect(await rows(id)).toMatchObject([{ status: 'unknown' }]);
      expect(provider.sends).toHaveLength(1);
      expect(counted).toEqual(expect.arrayContaining(['replies_in_doubt', 'replies_failed']));
    });

    test('a safety message is sent again after two minutes', async () => {
      provider.behave({ kind: 'drop_before' }, 1);
      const id = await owe(text('appelez', 'safety'));
      await deliver(id);
      expect(provider.sends).toHaveLength(0);
      later(121_000);
      await deliver(id);
      expect(provider.sends.map((send) => send.text)).toEqual(['appelez']);
      expect(counted).toContain('replies_sent_again');
    });

    test('a doubt does not hold up what comes after it', async () => {
      provider.behave({ kind: 'drop_after' }, 1);
      const id = await owe(text('un'), text('deux'));
      await deliver(id);
      expect(provider.sends.map((send) => send.text)).toEqual(['un', 'deux']);
    });

    test('a receipt with our reference resolves it', async () => {
      provider.behave({ kind: 'drop_after' }, 1);
      const id = await owe(text('un'));
      await deliver(id);
      const ref = `ref-${person}-0`;
      expect(await outbox.receipt({ providerId: 'wamid.9', ref, status: 'delivered', at: clock })).toBe(true);
      later(121_000);
      await deliver(id);
      expect(await rows(id)).toMatchObject([{ status: 'delivered' }]);
    });

    test('a send whose process died holds up the next one for five seconds only', async () => {
      const id = await owe(text('un'), text('deux'));
      await outbox.claim(id, `ref-${person}-0`, clock, new Date(clock.getTime() + 30_000));
      later(4_000);
      await deliver(id);
      expect(provider.sends).toHaveLength(0);
      later(1_000);
      await deliver(id);
      expect(provider.sends.map((send) => send.text)).toEqual(['deux']);
    });

    test('a send whose process died is in doubt after the time a send may take', async () => {
      const id = await owe(text('un'));
      const ref = `ref-${person}-0`;
      expect(await outbox.claim(id, ref, clock, new Date(clock.getTime() + 30_000))).toBe(true);
      await deliver(id);
      expect(await rows(id)).toMatchObject([{ status: 'sending' }]);
      later(31_000);
      await deliver(id);
      expect(await rows(id)).toMatchObject([{ status: 'in_doubt' }]);
      expect(provider.sends).toHaveLength(0);
    });
  });

  test('receipts never go backwards', async () => {
    const id = await owe(text('un'));
    await deliver(id);
    const providerId = provider.sends[0]?.providerId ?? '';
    const receipt = (status: 'sent' | 'delivered' | 'read' | 'failed'): Promise<boolean> =>
      outbox.receipt({ providerId, status, at: clock });
    expect(await receipt('read')).toBe(true);
    expect(await receipt('delivered')).toBe(false);
    expect(await receipt('failed')).toBe(false);
    expect(await rows(id)).toMatchObject([{ status: 'read' }]);
  });
});

describe('to somebody who told the provider to stop', () => {
  const OPTED_OUT = 131_050;
  const conversationOf = (id: string) =>
    database.connection.collection<ConversationDocument>('conversations').findOne({ _id: id });

  test('nothing more is handed to it, and nothing is tried again', async () => {
    provider.behave({ kind: 'refuse', status: 400, code: OPTED_OUT }, 1);
    const id = await owe(text('un'), text('deux', 'safety'));
    await deliver(id);
    later(3 * 3_600_000);
    await deliver(id);
    expect((await rows(id)).map(({ status, error }) => [status, error])).toEqual([
      ['failed', 'opted_out'],
      ['failed', 'opted_out'],
    ]);
    expect((await conversationOf(id))?.optedOutAt).toBeDefined();
    expect(counted.filter((counter) => counter === 'replies_failed')).toHaveLength(2);
  });

  test('it is the same when a receipt says so', async () => {
    const id = await owe(text('un'));
    await deliver(id);
    const [row] = await rows(id);
    await outbox.receipt({
      providerId: 'p',
      ref: row?.ref ?? '',
      status: 'failed',
      at: clock,
      isOptOut: true,
    });
    expect((await conversationOf(id))?.optedOutAt).toEqual(clock);
  });

  test('whoever writes again is answered again', async () => {
    provider.behave({ kind: 'refuse', status: 400, code: OPTED_OUT }, 1);
    const id = await owe(text('un'));
    await deliver(id);
    const from = `${PERSON}${person}`;
    const content = { kind: 'text', text: 'START' } as const;
    await conversations.accept(
      { key: `start ${person}`, channel: 'whatsapp', from, sentAt: clock, content },
      clock,
    );
    const owed = { key: 'again', ref: `again-${person}`, reply: text('trois') };
    await conversations.enqueue('whatsapp', from, owed, clock);
    await deliver(id);
    expect((await rows(id)).at(-1)?.status).toBe('sent');
  });
});
