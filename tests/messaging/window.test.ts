import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Channel } from '#src/channels/channel.ts';
import { createTwilio } from '#src/channels/twilio/create-twilio.ts';
import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import { newSession } from '#src/bot/session.ts';
import type { Reply } from '#src/domain/messages.ts';
import { createDeliverer } from '#src/messaging/deliver.ts';
import { createTurnHandler } from '#src/messaging/handle-turns.ts';
import { createConversations, type Conversations } from '#src/storage/conversations.ts';
import type { ConversationDocument, OutboxRow } from '#src/storage/models/conversation.ts';
import { createOutbox, type Outbox } from '#src/storage/outbox.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { testVault } from '#tests/support/vault.ts';
import { OPTIONS } from '#tests/channels/whatsapp/samples.ts';

const DAY_MS = 86_400_000;
const HX = `HX${'1'.repeat(32)}`;
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ANSWER: Reply = { text: 'Nous avons parlé à Awa.', language: 'fr', urgency: 'ordinary' };

let database: TestDatabase;
let provider: FakeProvider;
let conversations: Conversations;
let outbox: Outbox;
let clock: Date;
let count = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  conversations = createConversations(database.connection, testVault());
  outbox = createOutbox(database.connection, testVault());
});
afterAll(() => database.close());
beforeEach(async () => {
  provider = await startFakeProvider();
  clock = new Date('2026-11-24T08:00:00Z');
  count += 1;
});
afterEach(() => provider.stop());

const person = (): string => `whatsapp:223761${String(count).padStart(5, '0')}`;

function meta(templates: { templateFr?: string; templateBm?: string } = {}): Channel {
  return createWhatsApp({ ...OPTIONS, ...templates, apiUrl: provider.whatsappUrl, timeoutMs: 300 }).channel;
}

function world(channel: Channel) {
  const deliver = createDeliverer({
    outbox,
    channels: new Map([[channel.name, channel]]),
    metrics: { count: () => undefined },
    log: LOG,
    now: () => clock,
    wakeDesk: () => undefined,
    random: () => 0.5,
  });
  /** The bot says one word to everything; `EFFACER` erases. */
  const handle = createTurnHandler({
    conversations,
    runTurn: (_session, { key, content }) => {
      const erases = content.kind === 'text' && content.text === 'EFFACER';
      const event = { id: `${key}#0`, kind: 'person.erase', at: clock.toISOString() } as const;
      const replies = [{ text: 'Bien reçu.', language: 'fr', urgency: 'ordinary' } as const];
      return Promise.resolve({ session: newSession(), replies, events: erases ? [event] : [], mode: 'bot' });
    },
    staffTurn: () => Promise.resolve(undefined),
    metrics: { count: () => undefined },
    log: LOG,
    surfaceOf: () => 'whatsapp',
    plays: () => false,
    world: () => ({
      now: clock,
      id: () => `ref-${count}-${Math.random()}`,
      code: () => Promise.resolve(''),
      hashPin: () => Promise.resolve(''),
      contacts: [],
      returnTo: () => Promise.resolve({ kind: 'refused' }),
    }),
    wake: () => undefined,
  });
  let keys = 0;
  return {
    deliver,
    /** The person writes; the bot's answer goes out. */
    writes: async (text = 'bonjour', sentAt = clock): Promise<string> => {
      keys += 1;
      const key = `${count}/${keys}`;
      const content = { kind: 'text', text } as const;
      const message = { key, channel: channel.name, from: person(), sentAt, content };
      const { id } = await conversations.accept(message, clock);
      await handle(id);
      await deliver(id);
      return id;
    },
    /** Staff answer. */
    owe: async (key = 'staff', reply: Reply = ANSWER): Promise<string> => {
      const owed = { key, ref: `${key}-${count}`, reply };
      const id = await conversations.enqueue(channel.name, person(), owed, clock);
      await deliver(id);
      return id;
    },
  };
}

async function rows(id: string): Promise<readonly OutboxRow[]> {
  const found = await database.connection
    .collection<ConversationDocument>('conversations')
    .findOne({ _id: id });
  return found?.outbox ?? [];
}

const texts = (): string[] =>
  provider.sends.map(({ text, payload }) => {
    const template = payload as { template?: { name: string }; ContentSid?: string };
    const name = template.template?.name ?? template.ContentSid;
    return name === undefined ? text : `[${name}]`;
  });
const later = (ms: number): void => {
  clock = new Date(clock.getTime() + ms);
};

describe('within a day of what the person wrote', () => {
  test('an answer goes out as it is', async () => {
    const { writes, owe } = world(meta({ templateFr: 'rappel' }));
    await writes();
    later(DAY_MS - 3_600_000);
    await owe();
    expect(texts()).toEqual(['Bien reçu.', ANSWER.text]);
  });
});

describe('after a day of silence', () => {
  test('the person is asked once to write, and then gets all that was held, in order, before the new answer', async () => {
    const { writes, owe } = world(meta({ templateFr: 'rappel' }));
    const id = await writes();
    later(DAY_MS);
    await owe('one');
    await owe('two', { ...ANSWER, text: 'Elle vous attend.' });
    expect(texts()).toEqual(['Bien reçu.', '[rappel]']);
    expect(await outbox.held(id)).toBe(2);
    expect(provider.sends[1]?.payload).toMatchObject({
      type: 'template',
      template: { name: 'rappel', language: { policy: 'deterministic', code: 'fr' } },
    });
    later(3_600_000);
    await writes('oui');
    expect(texts().slice(2)).toEqual([ANSWER.text, 'Elle vous attend.', 'Bien reçu.']);
    expect(await outbox.held(id)).toBe(0);
  });

  test('a second silence asks once more', async () => {
    const { writes, owe } = world(meta({ templateFr: 'rappel' }));
    await writes();
    later(DAY_MS);
    await owe('one');
    await writes('oui');
    later(DAY_MS);
    await owe('two');
    expect(texts().filter((text) => text === '[rappel]')).toHaveLength(2);
  });

  test('without a template the answer waits, and staff can see that it does', async () => {
    const { writes, owe, deliver } = world(meta());
    const id = await writes();
    later(DAY_MS);
    await owe();
    await deliver(id);
    expect(texts()).toEqual(['Bien reçu.']);
    expect(await outbox.held(id)).toBe(1);
    expect((await rows(id)).at(-1)).toMatchObject({ status: 'held', error: 'window_closed' });
    await writes('allo');
    expect(texts()).toEqual(['Bien reçu.', ANSWER.text, 'Bien reçu.']);
  });

  test.each([
    [{ templateFr: 'rappel', templateBm: 'hakilijigin' }, '[hakilijigin]'],
    [{ templateFr: 'rappel' }, '[rappel]'],
  ])('in Bambara: %o', async (templates, asked) => {
    const { writes, owe } = world(meta(templates));
    await writes();
    later(DAY_MS);
    await owe('bm', { ...ANSWER, language: 'bm' });
    expect(texts().at(-1)).toBe(asked);
  });

  test('through Twilio the template goes by its content id, and SMS has no such day', async () => {
    const options = { accountSid: 'AC1', authToken: 't', publicUrl: 'https://lakana.example' };
    const { channels } = createTwilio({
      ...options,
      apiUrl: provider.twilioUrl,
      smsFrom: '+22376000000',
      whatsappFrom: '+22376000000',
      whatsappTemplateFr: HX,
      toSms: (text) => text,
    });
    const [sms, whatsapp] = channels;
    if (sms === undefined || whatsapp === undefined) throw new Error('no channels');
    expect(sms.window).toBeUndefined();
    const { writes, owe } = world(whatsapp);
    await writes();
    later(DAY_MS);
    await owe();
    expect(texts()).toEqual(['Bien reçu.', `[${HX}]`]);
    expect(provider.sends[1]?.payload).not.toHaveProperty('Body');
  });

  test('who never wrote is asked to write first', async () => {
    const { owe } = world(meta({ templateFr: 'rappel' }));
    await owe();
    expect(texts()).toEqual(['[rappel]']);
  });

  test('a message that comes late does not open the day again', async () => {
    const { writes, owe } = world(meta({ templateFr: 'rappel' }));
    const sentAt = clock;
    later(DAY_MS + 60_000);
    await writes('bonjour', sentAt);
    expect(texts()).toEqual(['[rappel]']);
    await owe();
    expect(texts()).toEqual(['[rappel]']);
  });

  test('what was held for a month is given up', async () => {
    const { writes, owe, deliver } = world(meta());
    const id = await writes();
    later(DAY_MS);
    await owe();
    later(31 * DAY_MS);
    expect(await outbox.due(['whatsapp'], clock, 10)).toContain(id);
    await deliver(id);
    const last = (await rows(id)).at(-1);
    expect(last).toMatchObject({ status: 'failed', error: 'window_closed' });
    expect(last).not.toHaveProperty('body');
  });

  test('who asks to be erased does not get it', async () => {
    const { writes, owe } = world(meta({ templateFr: 'rappel' }));
    const id = await writes();
    later(DAY_MS);
    await owe();
    await writes('EFFACER');
    expect(texts()).toEqual(['Bien reçu.', '[rappel]', 'Bien reçu.']);
    const stored = await database.connection
      .collection<ConversationDocument>('conversations')
      .findOne({ _id: id });
    expect(stored).not.toHaveProperty('address');
  });
});

test('an answer that Meta refuses for its silence (131047) is held like any other', async () => {
  const { writes, owe } = world(meta({ templateFr: 'rappel' }));
  const id = await writes();
  provider.behave({ kind: 'refuse', status: 400, code: 131047 }, 1);
  await owe();
  expect(texts()).toEqual(['Bien reçu.', '[rappel]']);
  expect(await outbox.held(id)).toBe(1);
  await writes('oui');
  expect(texts().slice(2)).toEqual([ANSWER.text, 'Bien reçu.']);
});
