import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { takePhone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/** P17, P16: what a thief of the database reads, what is kept without consent. */
let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** The whole store as text, as a dump would show it. */
async function dump(): Promise<string> {
  const db = service.database.connection.db;
  if (db === undefined) throw new Error('not connected');
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const all = await Promise.all(names.map((name) => db.collection(name).find({}).toArray()));
  return JSON.stringify(all);
}

const CANARY = 'zanzibarcanari';

test('a number, a text and a name are found nowhere in the store, through a whole report', async () => {
  const phone = takePhone(service, 'sms', `sim:${CANARY}`);
  await phone.say(`mon patron ${CANARY} a pris mon passeport, je ne suis pas payée`);
  for (let step = 0; step < 14; step += 1) {
    const last = phone.received.at(-1)?.text ?? '';
    if (/[2-9B-Z]{4}-[2-9B-Z]{2}/.test(last)) break;
    await phone.say(last.includes('danger maintenant') ? '2' : '1');
  }
  expect(await dump()).not.toContain(CANARY);
  const [found] = await service.cases.list({}, 10);
  expect(found?.report.words.join(' ')).toContain(CANARY);
}, 120_000);

test('a refusal to keep leaves no case, and still gives numbers', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say('mon patron a pris mon passeport');
  for (let step = 0; step < 14; step += 1) {
    const last = phone.received.at(-1)?.text ?? '';
    if (last.includes('garder')) break;
    await phone.say(last.includes('danger maintenant') ? '2' : '1');
  }
  const [refused] = await phone.say('2');
  expect(refused?.text).toMatch(/\d{2}/);
  expect(await service.cases.list({}, 10)).toHaveLength(1);
}, 120_000);

test('danger opens a case without one word of the person', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say('au secours il me frappe');
  const found = (await service.cases.list({ level: 'P1' }, 10))[0];
  expect(found?.report).toMatchObject({ words: [], evidence: [], place: null, dangerNow: true });
});
