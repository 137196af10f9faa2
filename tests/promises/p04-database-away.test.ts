import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { openStoreLine } from '#tests/support/cut-line.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';

/** P4: the database is away; messages are taken in all the same, danger is answered, and nothing is lost or overtakes. */
const PEOPLE = 20;
const EACH = 10;
const DUTY = '+22370000001';

let database: TestDatabase;
let line: Awaited<ReturnType<typeof openStoreLine>>;
let provider: FakeProvider;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lakana: LakanaProcess;

beforeEach(async () => {
  database = await openTestDatabase();
  line = await openStoreLine(database.uri);
  provider = await startFakeProvider();
  folder = await temporaryFolder();
  lakana = await start();
});
afterEach(async () => {
  await lakana.kill();
  await provider.stop();
  await line.close();
  await database.close();
  await folder.remove();
});

const start = (): Promise<LakanaProcess> =>
  startLakana(folder.path, {
    ...SECRETS,
    MONGODB_URI: line.uri,
    WHATSAPP_API_URL: provider.whatsappUrl,
    TWILIO_API_URL: provider.twilioUrl,
    TWILIO_SMS_FROM: '+12025550100',
    ON_CALL_NUMBERS: DUTY,
  });
const person = (index: number): string => `2237614${String(index).padStart(4, '0')}`;
const post = (who: string, key: string, text: string): Promise<number> =>
  postWhatsApp(lakana.url, whatsappText(`wamid.${key}`, who, text)).catch(() => 0);
const conversations = (): Promise<ConversationDocument[]> =>
  database.connection
    .collection<ConversationDocument>('conversations')
    .find({ channel: 'whatsapp' })
    .toArray();

async function until(done: () => Promise<boolean>, ms = 60_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`not seen in ${ms} ms:\n${lakana.output()}`);
    await wait(50);
  }
}

/** Everybody writes one message after the other, each as soon as the one before is answered. */
async function everybodyWrites(): Promise<number[]> {
  const all = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const statuses: number[] = [];
      for (let message = 0; message < EACH; message += 1)
        statuses.push(await post(person(index), `${index}.${message}`, 'bonjour'));
      return statuses;
    }),
  );
  return all.flat();
}

/** Every message was handled once, in the order in which it was written. */
async function expectAllHandled(): Promise<void> {
  await until(async () => {
    const found = await conversations();
    return (
      found.length === PEOPLE && found.every(({ version, inbox }) => version === EACH && inbox.length === 0)
    );
  });
  for (const { seen } of await conversations()) {
    expect(new Set(seen.map(({ key }) => key)).size).toBe(EACH);
    expect(seen).toHaveLength(EACH);
  }
}

test('every message is answered 200 while the database is away, and handled once when it is back', async () => {
  line.cut();
  expect(new Set(await everybodyWrites())).toEqual(new Set([200]));
  expect(await conversations()).toEqual([]);
  const ready = await fetch(`${lakana.url}/readyz`);
  expect(ready.status).toBe(200);
  line.mend();
  await expectAllHandled();
}, 180_000);

test('a process that is killed meanwhile has lost nothing: the next one brings it in', async () => {
  line.cut();
  expect(new Set(await everybodyWrites())).toEqual(new Set([200]));
  await lakana.kill();
  line.mend();
  lakana = await start();
  await expectAllHandled();
}, 180_000);

test('what one person writes before, during and after is handled in that order', async () => {
  const texts = ['bonjour', 'menu', 'les numéros', 'bonjour', 'stop'];
  const write = async (who: string, index: number): Promise<void> => {
    expect(await post(who, `${who}.${index}`, texts[index] ?? '')).toBe(200);
  };
  const repliesTo = (who: string): string[] =>
    provider.sends.filter(({ to }) => to === `whatsapp:${who}`).map(({ text }) => text);
  const handled = async (people: number): Promise<boolean> => {
    const found = await conversations();
    const isDone = ({ version, outbox }: ConversationDocument): boolean =>
      version === texts.length && outbox.every(({ dueAt }) => dueAt === undefined);
    return found.length === people && found.every(isDone);
  };
  for (const index of texts.keys()) await write(person(1), index);
  await until(() => handled(1));

  await write(person(2), 0);
  await until(() => Promise.resolve(repliesTo(person(2)).length === 1));
  line.cut();
  for (const index of [1, 2]) await write(person(2), index);
  line.mend();
  for (const index of [3, 4]) await write(person(2), index);
  await until(() => handled(2));
  expect(repliesTo(person(1)).length).toBeGreaterThanOrEqual(4);
  expect(repliesTo(person(2))).toEqual(repliesTo(person(1)));
}, 180_000);

test('danger is answered at once without the database, and people on duty hear of it; then its case is opened', async () => {
  line.cut();
  expect(await post(person(1), 'calm', 'bonjour')).toBe(200);
  const asked = Date.now();
  expect(await post(person(2), 'danger', 'n deme, ou ye n datougou so kono')).toBe(200);
  await provider.taken(2, 60_000);
  const [answer] = provider.sends.filter(({ to }) => to === `whatsapp:${person(2)}`);
  const [alert] = provider.sends.filter(({ to }) => to === `tel:${DUTY}`);
  expect(answer?.text).toMatch(/\d/);
  expect(answer?.at).toBeGreaterThanOrEqual(asked);
  expect(alert?.text).toMatch(/^P1 : danger/);
  expect(alert?.text).not.toMatch(/\d{4}/);
  // Delivered again by its provider it is not answered again, and a greeting is not answered at all.
  expect(await post(person(2), 'danger', 'n deme, ou ye n datougou so kono')).toBe(200);
  await wait(1_000);
  expect(provider.sends).toHaveLength(2);
  line.mend();
  await until(() =>
    Promise.resolve(provider.sends.some(({ to, text }) => to === `tel:${DUTY}` && text.includes('PRIS'))),
  );
  expect(await database.connection.collection('cases').countDocuments({ isExercise: { $ne: true } })).toBe(1);
}, 180_000);
