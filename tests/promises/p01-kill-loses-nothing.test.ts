import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { storedConversations } from '#tests/support/stored-conversations.ts';
import { postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';

/**
 * P1, P2 and P8, a first form: the real process is killed again and again under load, every message is posted until
 * it is answered 200 and some once more, and at the end each was handled once.
 */
const KILLS = 4;
const PEOPLE = 12;
const MESSAGES = 5;

let provider: FakeProvider;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lakana: LakanaProcess;
beforeAll(async () => {
  provider = await startFakeProvider();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await lakana.kill();
  await provider.stop();
  await folder.remove();
});

const start = (): Promise<LakanaProcess> =>
  startLakana(folder.path, {
    ...SECRETS,
    TWILIO_ACCOUNT_SID: '',
    TWILIO_AUTH_TOKEN: '',
    WHATSAPP_API_URL: provider.whatsappUrl,
  });

/** Posts one message until it is answered 200; a process that is down is waited for. */
async function deliver(person: number, message: number): Promise<void> {
  const body = whatsappText(
    `wamid.${person}.${message}`,
    `2237612${String(person).padStart(4, '0')}`,
    'bonjour',
  );
  for (;;) {
    const status = await postWhatsApp(lakana.url, body).catch(() => 0);
    if (status === 200) break;
    await wait(40);
  }
  // Providers do deliver twice.
  if ((person + message) % 3 === 0) await postWhatsApp(lakana.url, body).catch(() => 0);
}

test('kill -9 at any moment loses no message answered 200, and handles none twice', async () => {
  lakana = await start();
  const load = Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      for (let message = 0; message < MESSAGES; message += 1) {
        await deliver(person, message);
        await wait(Math.random() * 300);
      }
    }),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    await wait(100 + Math.random() * 500);
    // Every second time it is asked to stop (P8): then it finishes what it has begun, and ends with 0.
    if (kill % 2 === 0) await lakana.kill();
    else expect(await lakana.stop()).toBe(0);
    lakana = await start();
  }
  await load;

  const deadline = Date.now() + 60_000;
  let found = await storedConversations(folder.path);
  const isWorking = ({ inbox, outbox }: ConversationDocument): boolean =>
    inbox.length > 0 || outbox.some(({ status }) => status === 'owed');
  while (found.some(isWorking) && Date.now() < deadline) {
    await wait(200);
    found = await storedConversations(folder.path);
  }
  expect(found).toHaveLength(PEOPLE);
  for (const { inbox, seen, version, outbox } of found) {
    expect(inbox).toHaveLength(0);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(MESSAGES);
    expect(seen).toHaveLength(MESSAGES);
    expect(version).toBe(MESSAGES);
    expect(new Set(outbox.map(({ key }) => key)).size).toBe(outbox.length);
  }
  // No reply reached the provider twice: each has its own reference.
  const refs = provider.sends.map(({ ref }) => ref);
  expect(new Set(refs).size).toBe(refs.length);
  // What did not reach it is in doubt, and there is at most one for each conversation and kill.
  const owed = found.flatMap(({ outbox }) => outbox);
  const doubtful = owed.filter(({ status }) => status === 'in_doubt' || status === 'sending');
  expect(doubtful.length).toBeLessThanOrEqual(KILLS * PEOPLE);
  expect(owed.length - doubtful.length).toBeLessThanOrEqual(refs.length);
}, 300_000);
