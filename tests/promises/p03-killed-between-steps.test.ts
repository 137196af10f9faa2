import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { storedConversations } from '#tests/support/stored-conversations.ts';
import { postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';

/** P1 and P3 at two points that random kills seldom hit: just after the 200, and while the provider has the reply. */
const PERSON = '22376120009';
let provider: FakeProvider;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lakana: LakanaProcess;

const start = async (): Promise<void> => {
  const { TWILIO_ACCOUNT_SID: _sid, TWILIO_AUTH_TOKEN: _token, ...whatsapp } = SECRETS;
  lakana = await startLakana(folder.path, { ...whatsapp, WHATSAPP_API_URL: provider.whatsappUrl });
};
const post = (id: string): Promise<number> => postWhatsApp(lakana.url, whatsappText(id, PERSON, 'bonjour'));

beforeEach(async () => {
  provider = await startFakeProvider();
  folder = await temporaryFolder();
  await start();
});
afterEach(async () => {
  await lakana.kill();
  await provider.stop();
  await folder.remove();
});

/** The replies of the one conversation, as they are stored. */
async function outbox(): Promise<ConversationDocument['outbox']> {
  const [found] = await storedConversations(folder.path);
  return found?.outbox ?? [];
}

test('killed as soon as a message is answered 200, it handles it once, and answers when it is back', async () => {
  expect(await post('wamid.k1')).toBe(200);
  await lakana.kill();
  await start();
  const deadline = Date.now() + 60_000;
  while ((await outbox()).length === 0 && Date.now() < deadline) await wait(200);
  await wait(1_000);
  const rows = await outbox();
  expect(rows).toHaveLength(1);
  // Killed in the instant between the claim and the request, the reply is in doubt: it may have gone out.
  const isSent = rows[0]?.status === 'sent' && provider.sends.length === 1;
  const isInDoubt = rows[0]?.status === 'sending' && provider.sends.length <= 1;
  expect(isSent || isInDoubt).toBe(true);
  // The provider delivers it again, as it may for days: it was handled.
  expect(await post('wamid.k1')).toBe(200);
  await wait(1_000);
  expect(await outbox()).toHaveLength(1);
}, 120_000);

test('killed while the provider has the reply and has not said so, it does not send it again, and goes on', async () => {
  provider.behave({ kind: 'slow', ms: 2_000 }, 1);
  expect(await post('wamid.k2')).toBe(200);
  await provider.taken(1);
  await lakana.kill();
  await start();
  expect(await post('wamid.k3')).toBe(200);
  await provider.taken(2, 10_000);
  await wait(1_000);
  const refs = provider.sends.map(({ ref }) => ref);
  expect(refs).toHaveLength(2);
  expect(new Set(refs).size).toBe(2);
}, 120_000);
