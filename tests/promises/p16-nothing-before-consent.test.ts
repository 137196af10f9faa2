import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import { createConversations } from '#src/storage/conversations.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/**
 * P16: nothing personal is stored before consent, and a refusal still gets information. "Stored" is what staff can
 * read; what the conversation itself must remember to go on is encrypted, and forgotten in time.
 */
const CANARY = 'zanzibarcanari';
const HOUR_MS = 60 * 60 * 1000;

let service: TestService;
let clock: number;
beforeEach(async () => {
  clock = Date.now();
  service = await startTestService({ now: () => new Date(clock) });
});
afterEach(() => service.close());

const STORY = {
  fr: `mon patron ${CANARY} a pris mon passeport`,
  bm: `n ka patɔrɔn ${CANARY} ye n ka pasipɔri minɛ`,
} as const;
const KEEP = { fr: /garder vos messages/, bm: /batakiw mara wa/ } as const;
const IN_DANGER = { fr: /danger maintenant/, bm: /farati la sisan/ } as const;

/** Answers the questions of a report until consent is asked; the place is a canary too. */
async function tellUntilConsent(phone: Phone, language: 'fr' | 'bm'): Promise<void> {
  await phone.say(language === 'fr' ? 'français' : 'bamanankan');
  await phone.say(STORY[language]);
  for (let step = 0; step < 14; step += 1) {
    const last = phone.received.at(-1)?.text ?? '';
    if (KEEP[language].test(last)) return;
    const isPlace = /Où |O[uù] etes|yɔrɔ jumɛn|yòrò jumèn/.test(last);
    await phone.say(isPlace ? `${CANARY} Sikasso` : IN_DANGER[language].test(last) ? '2' : '1');
  }
  throw new Error('consent was never asked');
}

/** Everything that staff can read of the cases, decrypted. */
async function cases(): Promise<Case[]> {
  return service.cases.list({}, 10);
}

/** The whole store as text, as a dump would show it. */
async function dump(): Promise<string> {
  const db = service.database.connection.db;
  if (db === undefined) throw new Error('not connected');
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const all = await Promise.all(names.map((name) => db.collection(name).find({}).toArray()));
  return JSON.stringify(all);
}

/** What the one conversation of this test remembers, decrypted. */
async function remembered(): Promise<string | null> {
  const [found] = await service.database.connection.collection('conversations').find({}).toArray();
  const state: unknown = found?.['state'];
  if (typeof state !== 'string') return null;
  const place = { collection: 'conversations', field: 'state' } as const;
  return testVault().open(place, String(found?._id), state) as string;
}

describe.each([
  ['fr', 'sms'],
  ['fr', 'whatsapp'],
  ['bm', 'sms'],
  ['bm', 'whatsapp'],
] as const)('in %s, by %s', (language, surface) => {
  test('before consent there is no case, and in the store no word that can be read', async () => {
    const phone = takePhone(service, surface);
    await tellUntilConsent(phone, language);
    expect(await cases()).toEqual([]);
    expect(await dump()).not.toContain(CANARY);
    expect(await remembered()).toContain(CANARY);
  }, 120_000);

  test('a refusal gets numbers and information, and what was told is forgotten at once', async () => {
    const phone = takePhone(service, surface);
    await tellUntilConsent(phone, language);
    const [refused] = await phone.say('2');
    expect(refused?.text).toMatch(/\n\d\d/);
    expect(await cases()).toEqual([]);
    expect(await dump()).not.toContain(CANARY);
    expect(await remembered()).not.toContain(CANARY);
    const [answer] = await phone.say(
      language === 'fr' ? 'quels sont mes droits ?' : 'n ka josiraw ye mun ye ?',
    );
    expect(answer?.text.length).toBeGreaterThan(80);
  }, 120_000);
});

test('danger opens a case with nothing of the person, and a refusal then takes their words from the conversation', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say(`au secours ${CANARY} me frappe`);
  await phone.say('1');
  await phone.say(`${CANARY} Sikasso`);
  expect(phone.received.at(-1)?.text).toMatch(KEEP.fr);
  expect(JSON.stringify(await cases())).not.toContain(CANARY);
  await phone.say('2');
  const [found] = await cases();
  expect(JSON.stringify(found)).not.toContain(CANARY);
  expect(found).toMatchObject({ level: 'P1', region: 'sikasso', report: { dangerNow: true } });
  expect(found?.report.consents).toMatchObject([{ what: 'keep', answer: 'refused', language: 'fr' }]);
  expect(await remembered()).not.toContain(CANARY);
}, 120_000);

test('what was told and not agreed to be kept is forgotten after a day, with the address', async () => {
  const phone = takePhone(service, 'sms', `sim:${CANARY}`);
  await tellUntilConsent(phone, 'fr');
  const conversations = createConversations(service.database.connection, testVault());
  await conversations.forget(new Date(clock + 23 * HOUR_MS));
  expect(await remembered()).toContain(CANARY);
  await conversations.forget(new Date(clock + 25 * HOUR_MS));
  expect(await remembered()).toBeNull();
  const [left] = await service.database.connection.collection('conversations').find({}).toArray();
  expect(left).not.toHaveProperty('address');
}, 120_000);
