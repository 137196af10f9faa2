import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { storedConversations } from '#tests/support/stored-conversations.ts';
import { postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';

/** P2: two processes on one database, and every message delivered to both, several times at once. */
const PEOPLE = 15;
let provider: FakeProvider;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let processes: LakanaProcess[];

beforeAll(async () => {
  provider = await startFakeProvider();
  folder = await temporaryFolder();
  const { TWILIO_ACCOUNT_SID: _sid, TWILIO_AUTH_TOKEN: _token, ...whatsapp } = SECRETS;
  const start = (): Promise<LakanaProcess> =>
    startLakana(folder.path, { ...whatsapp, WHATSAPP_API_URL: provider.whatsappUrl });
  processes = await Promise.all([start(), start()]);
}, 120_000);
afterAll(async () => {
  await Promise.all(processes.map((lakana) => lakana.kill()));
  await provider.stop();
  await folder.remove();
});

test('a message delivered three times to each of two processes is one turn with one reply', async () => {
  const posts = Array.from({ length: PEOPLE }, (_, person) => {
    const body = whatsappText(`wamid.p${person}`, `2237613${String(person).padStart(4, '0')}`, 'bonjour');
    return [...processes, ...processes, ...processes].map((lakana) => postWhatsApp(lakana.url, body));
  });
  const statuses = await Promise.all(posts.flat());
  expect(new Set(statuses)).toEqual(new Set([200]));
  await provider.taken(PEOPLE, 10_000);
  await wait(1_500);

  expect(provider.sends).toHaveLength(PEOPLE);
  expect(new Set(provider.sends.map(({ to }) => to)).size).toBe(PEOPLE);
  for (const { version, seen, outbox, inbox } of await storedConversations(folder.path)) {
    expect({ version, seen: seen.length, outbox: outbox.length, inbox: inbox.length }).toEqual({
      version: 1,
      seen: 1,
      outbox: 1,
      inbox: 0,
    });
  }
}, 120_000);

test('when one process dies the other one goes on', async () => {
  await processes[0]?.kill();
  const before = provider.sends.length;
  const url = processes[1]?.url ?? '';
  expect(await postWhatsApp(url, whatsappText('wamid.after', '22376139999', 'bonjour'))).toBe(200);
  await provider.taken(before + 1);
}, 120_000);
