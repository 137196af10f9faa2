import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { Case } from '#src/domain/cases/case.ts';
import { eraseBy } from '#src/domain/cases/retention.ts';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { sealedConversation } from '#src/storage/sealed-conversation.ts';
import { openEverything } from '#tests/support/open-everything.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/**
 * P21: EFFACER erases what leads to the person, within a minute, also when the process dies in between. The store is
 * read with its keys: what is found nowhere is gone, not only unreadable.
 */
const seal = sealedConversation(testVault());
const CANARY = 'zanzibarcanari';
const CODE = /[2-9B-Z]{4}-[2-9B-Z]{2}/;
let service: TestService;
let clock: number;
beforeEach(async () => {
  clock = Date.now();
  service = await startTestService({ now: () => new Date(clock) });
});
afterEach(() => service.close());

/** A whole report with a name, a voice note, a number to call, a PIN and a safe word; resolves with its case. */
async function tellEverything(phone: Phone): Promise<Case> {
  await phone.say(`mon patron ${CANARY} a pris mon passeport, je ne suis pas payée`);
  await phone.say({ kind: 'audio', media: `voice-${CANARY}`, mimeType: 'audio/ogg' });
  const heard = (): string => phone.received.map(({ text }) => text).join('\n');
  for (let step = 0; step < 20 && !CODE.test(heard()); step += 1) {
    const last = phone.received.at(-1)?.text ?? '';
    const answers: readonly (readonly [string, string])[] = [
      ['danger maintenant', '2'],
      ['Où êtes', `Kayes ${CANARY}`],
      ['vous appeler', '2'],
      ['sans risque ?\n1 Je ne sais pas', '76998877'],
    ];
    await phone.say(answers.find(([asked]) => last.includes(asked))?.[1] ?? '1');
  }
  await phone.say('1974');
  await phone.say('mot secret');
  await phone.say('Canarimangue');
  await phone.say('2');
  const code = CODE.exec(heard())?.[0] ?? '';
  const [found] = await service.cases.findByCode(code);
  if (found === undefined) throw new Error('no case');
  return found;
}

const GONE = [CANARY, 'canarimange', '76998877', 'scrypt.', `sim:${CANARY}`];

async function expectGone(known: Case): Promise<void> {
  const left = await openEverything(service.database);
  expect([...GONE, known.code, ...known.events].filter((gone) => left.includes(gone))).toEqual([]);
  expect(await service.cases.ofConversation(known.conversation)).toEqual([]);
  expect(await service.cases.find(known.id)).toMatchObject({
    level: known.level,
    region: known.region,
    status: 'closed',
    erased: true,
  });
}

const conversation = (id: string): Promise<ConversationDocument | null> =>
  service.database.connection.collection<ConversationDocument>('conversations').findOne({ _id: id });

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error('not done in 8 s');
    await wait(20);
  }
}
const isForgotten = async (id: string): Promise<boolean> => (await conversation(id))?.address === undefined;
const isErased = async (known: Case): Promise<boolean> =>
  (await service.cases.find(known.id))?.erased === true;

test('EFFACER leaves nothing that leads to the person, and figures without a link', async () => {
  const phone = takePhone(service, 'sms', `sim:${CANARY}`);
  const known = await tellEverything(phone);
  const before = await openEverything(service.database);
  expect(GONE.filter((told) => !before.includes(told))).toEqual([]);
  await phone.say('EFFACER');
  await until(async () => (await isForgotten(known.conversation)) && (await isErased(known)));
  await expectGone(known);
  expect(await conversation(known.conversation)).toMatchObject({
    state: null,
    inbox: [],
    outbox: [],
    events: [],
  });
  const again = takePhone(service, 'sms', `sim:other`);
  await again.say(known.code);
  await again.say('1974');
  expect(again.received.map(({ text }) => text).join()).not.toMatch(/bien arriv/);
}, 120_000);

test('what was added from another phone goes with that phone’s EFFACER, and the case stays', async () => {
  const owner = takePhone(service, 'sms', 'sim:owner');
  await owner.say('au secours il me frappe');
  await until(async () => (await service.cases.list({}, 10)).length === 1);
  const [known] = await service.cases.list({}, 10);
  const friend = takePhone(service, 'sms', `sim:${CANARY}`);
  await friend.say(known?.code ?? '');
  await friend.say('1');
  await friend.say(`elle est chez ${CANARY} à Kayes`);
  await until(async () => (await openEverything(service.database)).includes(`chez ${CANARY}`));
  await friend.say('EFFACER');
  await until(async () => !(await openEverything(service.database)).includes(CANARY));
  expect(await service.cases.find(known?.id ?? '')).toMatchObject({ status: 'open', additions: [] });
}, 120_000);

/** The service dies, and the store is put back to how it stood when it died; another process finds it so. */
async function diesAt(known: Case, change: object): Promise<void> {
  await service.service.stop();
  const conversations = service.database.connection.collection<ConversationDocument>('conversations');
  await conversations.updateOne({ _id: known.conversation }, change);
}

function sealedErasure({ conversation: id }: Case): ConversationDocument['events'][number] {
  const at = new Date(clock);
  const event = { id: 'erase#0', kind: 'person.erase', at: at.toISOString() } as const;
  return { id: event.id, madeAt: at, body: seal.event(id, event) };
}

function sealedLine({ conversation: id }: Case, text: string): string {
  const reply = { text, language: 'fr', urgency: 'ordinary' } as const;
  return seal.row(id, { key: 'last/0', ref: 'last-line', reply }, new Date(clock)).body ?? '';
}

async function anotherProcess(): Promise<TestService> {
  return startTestService({ now: () => new Date(clock), database: service.database });
}

test('killed while the last line is being sent, it is erased within a minute all the same', async () => {
  const phone = takePhone(service, 'sms', `sim:${CANARY}`);
  const known = await tellEverything(phone);
  const now = new Date(clock);
  const event = sealedErasure(known);
  const sending = {
    ref: 'last-line',
    key: 'last/0',
    owedAt: now,
    status: 'sending',
    urgency: 'ordinary',
    attempts: 1,
    handedAt: now,
    dueAt: new Date(clock + 30_000),
    body: sealedLine(known, CANARY),
  } as const;
  await diesAt(known, {
    $set: { erase: true, eraseBy: eraseBy(now) },
    $push: { outbox: sending, events: event },
  });
  const second = await anotherProcess();
  await until(() => isErased(known));
  clock += 20_000;
  await wait(1_000);
  expect(await isForgotten(known.conversation)).toBe(false);
  clock += 20_000;
  await until(() => isForgotten(known.conversation));
  await expectGone(known);
  await second.close();
}, 120_000);

test('killed when the desk has erased and not yet said so, it finds nothing more to do', async () => {
  const phone = takePhone(service, 'sms', `sim:${CANARY}`);
  const known = await tellEverything(phone);
  await phone.say('EFFACER');
  await until(async () => (await isForgotten(known.conversation)) && (await isErased(known)));
  const erased = await service.cases.find(known.id);
  await diesAt(known, { $push: { events: sealedErasure(known) } });
  const second = await anotherProcess();
  await until(async () => (await conversation(known.conversation))?.events.length === 0);
  expect(await service.cases.find(known.id)).toEqual(erased);
  await expectGone(known);
  await second.close();
}, 120_000);

test('it does not wait for a provider that is away', async () => {
  const phone = takePhone(service, 'sms', `sim:${CANARY}`);
  const known = await tellEverything(phone);
  const later = new Date(clock + 3 * 3_600_000);
  const waiting = {
    ref: 'waits',
    key: 'last/0',
    owedAt: new Date(clock),
    status: 'owed',
    urgency: 'ordinary',
    attempts: 3,
    dueAt: later,
    body: sealedLine(known, CANARY),
  } as const;
  await diesAt(known, {
    $set: { erase: true, eraseBy: eraseBy(new Date(clock)) },
    $push: { outbox: waiting, events: sealedErasure(known) },
  });
  const second = await anotherProcess();
  clock += 45_000;
  await until(async () => (await isForgotten(known.conversation)) && (await isErased(known)));
  await expectGone(known);
  await second.close();
}, 120_000);
