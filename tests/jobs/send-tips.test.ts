import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Surface } from '#src/domain/messages.ts';
import { forgetConversations } from '#src/jobs/forget-conversations.ts';
import { sendTips } from '#src/jobs/send-tips.ts';
import { createConversations } from '#src/storage/conversations.ts';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/** Tips through the whole way of a message, on a clock that the test moves. */
const HOUR_MS = 60 * 60 * 1000;
const WEEK_HOURS = 7 * 24;
const SURFACES = new Map<string, Surface>([
  ['simulator-sms', 'sms'],
  ['simulator-whatsapp', 'whatsapp'],
]);

let service: TestService;
let clock: Date;
beforeEach(async () => {
  clock = new Date('2026-11-24T14:00:00Z');
  service = await startTestService({ now: () => clock });
});
afterEach(() => service.close());

const goOn = (hours: number): void => {
  clock = new Date(clock.getTime() + hours * HOUR_MS);
};
const run = (): Promise<void> =>
  sendTips({
    subscriptions: service.subscriptions,
    tips: service.content.learning.tips,
    catalogue: service.content.catalogue,
    surfaces: SURFACES,
    timeZone: service.content.country.meta.timezone,
    now: () => clock,
    id: randomUUID,
  }).run();
/** Resolves when the phone has got so many tips, after the answers to the messages that asked for them. */
const gets = (phone: Phone, tips: number): Promise<unknown> => phone.gets(SUBSCRIBE.length + tips);
const SUBSCRIBE = ['conseils', '1', '1'];
const subscribed = async (surface: Surface): Promise<Phone> => {
  const phone = takePhone(service, surface);
  for (const said of SUBSCRIBE) await phone.say(said);
  return phone;
};
const conversations = (): Promise<ConversationDocument[]> =>
  service.database.connection.collection<ConversationDocument>('conversations').find({}).toArray();
const owed = async (): Promise<string[]> =>
  (await conversations())
    .flatMap(({ outbox }) => outbox.map(({ key }) => key))
    .filter((key) => key.startsWith('tip/'));

describe('a tip', () => {
  test('comes once at the time of day that was agreed, however often the job runs, and again a week later', async () => {
    const phone = await subscribed('sms');
    await run();
    goOn(17);
    await run();
    expect(await owed()).toEqual([]);
    goOn(1);
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await owed()).toHaveLength(1);
    await gets(phone, 1);
    expect(phone.received.at(-1)?.text).toMatch(/^Bonjour\. Voici le petit mot de la semaine\.\n[^]*STOP$/);
    goOn(WEEK_HOURS - 1);
    await run();
    expect(await owed()).toHaveLength(1);
    goOn(1);
    await run();
    expect(await owed()).toHaveLength(2);
    expect(new Set(await owed()).size).toBe(2);
  });

  test('does not come after STOP', async () => {
    const phone = await subscribed('sms');
    await phone.say('STOP');
    goOn(18);
    await run();
    expect(await owed()).toEqual([]);
    expect((await conversations())[0]).not.toHaveProperty('tipAt');
  });

  test('does not come to somebody in danger, or beside a person of the team, and comes a week later', async () => {
    const danger = await subscribed('sms');
    await danger.say('au secours il me frappe');
    goOn(18);
    await run();
    expect(await owed()).toEqual([]);

    const collection = service.database.connection.collection<ConversationDocument>('conversations');
    await danger.say('STOP');
    await subscribed('sms');
    await collection.updateMany({ tipAt: { $exists: true } }, { $set: { mode: 'human' } });
    goOn(24);
    await run();
    expect(await owed()).toEqual([]);
    await collection.updateMany({}, { $set: { mode: 'bot' } });
    goOn(WEEK_HOURS);
    await run();
    expect(await owed()).toHaveLength(1);
  });

  test('comes by WhatsApp only within a day of the last message', async () => {
    const phone = await subscribed('whatsapp');
    goOn(18);
    await run();
    expect(await owed()).toHaveLength(1);
    await gets(phone, 1);
    goOn(WEEK_HOURS);
    await run();
    expect(await owed()).toHaveLength(1);
    goOn(WEEK_HOURS - 20);
    await phone.say('bonjour');
    goOn(20);
    await run();
    expect(await owed()).toHaveLength(2);
  });
});

describe('a subscription', () => {
  test('ends with the last tip, and then the silent conversation is forgotten as any other', async () => {
    const phone = await subscribed('sms');
    const { tips } = service.content.learning;
    goOn(18);
    for (const [index] of tips.entries()) {
      await run();
      await gets(phone, index + 1);
      goOn(WEEK_HOURS);
    }
    await run();
    expect(await owed()).toHaveLength(tips.length);
    expect(phone.received.at(-1)?.text).toMatch(/^Bonjour\. Voici le petit mot de la semaine, le dernier\./);
    const store = createConversations(service.database.connection, testVault());
    await forgetConversations(store, () => clock).run();
    expect((await conversations())[0]).not.toHaveProperty('address');
  });

  test('keeps how to reach the person while tips are to come, and no longer than 90 days of silence', async () => {
    await subscribed('sms');
    const store = createConversations(service.database.connection, testVault());
    const days = async (count: number): Promise<ConversationDocument | undefined> => {
      await forgetConversations(store, () => new Date(clock.getTime() + count * 24 * HOUR_MS)).run();
      return (await conversations())[0];
    };
    expect(await days(60)).toHaveProperty('address');
    const forgotten = await days(91);
    expect(forgotten).not.toHaveProperty('address');
    expect(forgotten).not.toHaveProperty('tipAt');
  });
});
