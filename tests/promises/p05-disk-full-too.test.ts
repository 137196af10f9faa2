import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { openStoreLine } from '#tests/support/cut-line.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';

/** P5: neither the database nor the disk takes a message: 503, never a 200 for what is nowhere. */
let database: TestDatabase;
let line: Awaited<ReturnType<typeof openStoreLine>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lakana: LakanaProcess;

beforeEach(async () => {
  database = await openTestDatabase();
  line = await openStoreLine(database.uri);
  folder = await temporaryFolder();
});
afterEach(async () => {
  await lakana.kill();
  await line.close();
  await database.close();
  await folder.remove();
});

test('what was answered 200 is handled, and the rest was answered 503', async () => {
  const { TWILIO_ACCOUNT_SID: _sid, TWILIO_AUTH_TOKEN: _token, ...whatsapp } = SECRETS;
  // No file of this process may grow beyond 32 kB: to it, the disk is full then.
  lakana = await startLakana(folder.path, { ...whatsapp, MONGODB_URI: line.uri }, { fileBlocks: 32 });
  const post = (key: number): Promise<number> => {
    const who = `2237615${String(key).padStart(4, '0')}`;
    return postWhatsApp(lakana.url, whatsappText(`wamid.${key}`, who, 'bonjour')).catch(() => 0);
  };
  line.cut();
  const statuses: number[] = [];
  for (let key = 0; key < 150; key += 1) statuses.push(await post(key));
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect((await fetch(`${lakana.url}/readyz`)).status).toBe(503);

  line.mend();
  const taken = statuses.filter((status) => status === 200).length;
  const found = database.connection.collection<ConversationDocument>('conversations');
  const handled = (): Promise<number> => found.countDocuments({ channel: 'whatsapp', version: 1 });
  const deadline = Date.now() + 60_000;
  while ((await handled()) < taken && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await handled()).toBe(taken);
  // The provider sends again what was answered 503.
  for (let key = 0; key < 150; key += 1) if (statuses[key] === 503) expect(await post(key)).toBe(200);
}, 180_000);
