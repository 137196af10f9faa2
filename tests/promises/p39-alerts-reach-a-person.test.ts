import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Channel } from '#src/channels/channel.ts';
import { judgeLevel } from '#src/desk/cases/judge-level.ts';
import type { Mail } from '#src/desk/send-mail.ts';
import type { Act } from '#src/domain/audit/act.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService, type TestServiceOptions } from '#tests/support/service.ts';
import { CONTACTS, staffBook } from '#tests/support/staff-book.ts';

/** P39: an urgent case reaches a person. The ladder is exact, by a clock that only the test moves. */
const MINUTE = 60_000;
const START = Date.parse('2026-11-24T22:00:00Z');
/** A phone of the settings. */
const NUMBER = 'sim:number';
const PHONES = {
  ...Object.fromEntries(Object.values(CONTACTS).map(({ id, phone }) => [id, `sim:${phone ?? id}`])),
  number: NUMBER,
} as Readonly<Record<string, string>>;

let database: TestDatabase;
let now: number;
let services: TestService[];
let phones: Map<string, Phone[]>;
/** Addresses that the provider refuses for good. */
let refused: Set<string>;
let mails: Mail[];

beforeEach(async () => {
  database = await openTestDatabase();
  now = START;
  services = [];
  phones = new Map();
  refused = new Set();
  mails = [];
});
afterEach(async () => {
  await Promise.all(services.map((service) => service.close()));
  await database.close();
  // That a number cannot be reached is for people to mend, and no bug.
  const bugs = services.flatMap(({ errors }) => errors).filter((line) => !line.startsWith('reply_refused'));
  expect(bugs).toEqual([]);
});

const refusing = (channel: Channel): Channel => ({
  ...channel,
  send: (to, reply, ref) =>
    refused.has(to)
      ? Promise.resolve({ status: 'refused', error: 'bad_address', detail: '' })
      : channel.send(to, reply, ref),
});

/** A process on the database of this test. */
async function start(options: TestServiceOptions = {}): Promise<TestService> {
  const service = await startTestService({
    database,
    now: () => new Date(now),
    staff: staffBook(),
    duty: [NUMBER],
    through: refusing,
    ...options,
  });
  services.push(service);
  for (const [name, address] of Object.entries(PHONES)) {
    phones.set(name, [...(phones.get(name) ?? []), takePhone(service, 'sms', address)]);
  }
  return service;
}

/** Puts somebody on the rota, in minutes from the beginning. */
async function shift(staff: string, place: number, from = -60, until = 600): Promise<void> {
  const at = (minute: number): Date => new Date(START + minute * MINUTE);
  const act: Act = {
    id: randomUUID(),
    at: at(0),
    by: { kind: 'service' },
    action: 'duty.add',
    subject: 'shift:1',
  };
  const made = { id: `${staff}:${from}`, staff, place, from: at(from), until: at(until) };
  expect(await services[0]?.shifts.add(made, act)).toBe(true);
}

async function callForHelp(): Promise<void> {
  const [service] = services;
  if (service === undefined) throw new Error('no service');
  await takePhone(service, 'sms').say('au secours il me frappe');
  await settled();
}

/** Resolves when nothing is due any more by the clock of the test. */
async function settled(): Promise<void> {
  const due = { $lte: new Date(now) };
  for (let calm = 0; calm < 3;) {
    const conversations = await database.connection.collection('conversations').countDocuments({
      $or: [{ 'inbox.key': { $exists: true } }, { 'events.id': { $exists: true } }, { 'outbox.dueAt': due }],
    });
    const cases = await services[0]?.cases.alertsDue(new Date(now), 10);
    calm = conversations === 0 && cases?.length === 0 ? calm + 1 : 0;
    await wait(30);
  }
}

/** Moves the clock to a minute, and resolves when all that is due by then is done. */
async function atMinute(minute: number): Promise<void> {
  now = START + minute * MINUTE;
  await settled();
}

/** Who got how many alerts so far, over all processes. */
function alerted(of = /^Lakana P1/): Record<string, number> {
  const counts = [...phones].map(
    ([name, own]) =>
      [name, own.flatMap(({ received }) => received).filter(({ text }) => of.test(text)).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

async function onlyCase(): Promise<Case> {
  const [known, ...others] = (await services[0]?.cases.list({}, 10)) ?? [];
  if (known === undefined || others.length > 0) throw new Error('not one case');
  return known;
}

/** Each step on the timeline: its minute, its rung, who was told and how far it got. */
async function steps(): Promise<string[]> {
  const { timeline } = await onlyCase();
  return timeline.flatMap(({ at, what, alert }) => {
    if (alert === undefined) return [];
    const sent = alert.sent.map(({ to, by, delivery }) => `${to} ${by} ${delivery}`).join(', ');
    return [`${(at.getTime() - START) / MINUTE} ${what} ${alert.rung}: ${sent}`];
  });
}

const code = async (): Promise<string> => (await onlyCase()).code.slice(0, 4);

describe('a case that nobody takes', () => {
  test('goes from place to place, to the supervisor, to everyone, and round again', async () => {
    await start();
    await shift('awa', 1);
    await shift('bakary', 2);
    await callForHelp();
    expect(alerted()).toEqual({ awa: 1 });
    await atMinute(4.9);
    expect(alerted()).toEqual({ awa: 1 });
    await atMinute(5);
    expect(alerted()).toEqual({ awa: 1, bakary: 1 });
    await atMinute(10);
    expect(alerted()).toEqual({ awa: 1, bakary: 1, sira: 1 });
    await atMinute(15);
    expect(alerted()).toEqual({ awa: 1, bakary: 1, sira: 1, coumba: 1 });
    await atMinute(20);
    expect(alerted()).toEqual({ awa: 2, bakary: 1, sira: 1, coumba: 1 });
    expect(await steps()).toEqual([
      '0 alerted duty: awa sms sent',
      '5 alerted duty: bakary sms sent',
      '10 alerted supervisors: sira sms sent',
      '15 alerted everyone: coumba sms sent',
      '15 late supervisors: sira sms sent',
      '20 alerted duty: awa sms sent',
    ]);
  }, 60_000);

  test('is told to people of one place together', async () => {
    await start();
    await shift('awa', 1);
    await shift('coumba', 1);
    await callForHelp();
    expect(alerted()).toEqual({ awa: 1, coumba: 1 });
  });

  test('passes over who is on duty and has no phone', async () => {
    await start();
    await shift('moussa', 1);
    await shift('bakary', 2);
    await callForHelp();
    expect(alerted()).toEqual({ bakary: 1 });
  });

  test('follows a change of shift in between', async () => {
    await start();
    await shift('awa', 1, -60, 4);
    await shift('coumba', 1, 4);
    await callForHelp();
    await atMinute(5);
    expect(alerted()).toEqual({ awa: 1, coumba: 1 });
    await atMinute(10);
    expect(alerted()).toEqual({ awa: 1, coumba: 1, sira: 1 });
    // Everyone who was not told yet in this round.
    await atMinute(15);
    expect(alerted()).toEqual({ awa: 1, coumba: 1, sira: 1, bakary: 1 });
    await atMinute(20);
    expect(alerted()).toEqual({ awa: 1, coumba: 2, sira: 1, bakary: 1 });
  }, 60_000);
});

describe('the numbers of the settings', () => {
  test('come first as long as there is no rota', async () => {
    await start();
    await callForHelp();
    expect(alerted()).toEqual({ number: 1 });
    await atMinute(5);
    expect(alerted()).toEqual({ number: 1, sira: 1 });
    await atMinute(10);
    expect(alerted()).toEqual({ number: 1, sira: 1, awa: 1, bakary: 1, coumba: 1 });
  }, 60_000);

  test('come last when the rota has a gap', async () => {
    await start();
    await shift('awa', 1, 300, 600);
    await callForHelp();
    expect(alerted()).toEqual({ sira: 1 });
    await atMinute(5);
    expect(alerted()).toEqual({ sira: 1, awa: 1, bakary: 1, coumba: 1 });
    await atMinute(10);
    expect(alerted()).toEqual({ sira: 1, awa: 1, bakary: 1, coumba: 1, number: 1 });
    expect((await steps())[2]).toBe('10 alerted numbers: number 1 sms sent');
  }, 60_000);

  test('are one person with the account that has the same phone', async () => {
    await start({ duty: [PHONES['awa'] ?? ''] });
    await callForHelp();
    expect(await steps()).toEqual(['0 alerted numbers: awa sms sent']);
  });

  test('nobody at all to tell: whoever comes on duty is told then', async () => {
    const book = staffBook([CONTACTS.moussa]);
    const service = await start({ staff: book, duty: [] });
    await callForHelp();
    expect(alerted()).toEqual({});
    await service.close();
    services = [];
    phones = new Map();
    await start();
    await shift('awa', 1, 0);
    await atMinute(5);
    // The second rung is due by now as well.
    expect(alerted()).toEqual({ awa: 1, sira: 1 });
  }, 60_000);
});

describe('an alert that cannot be delivered', () => {
  test('goes on to the next person at once, and is seen as failed', async () => {
    refused.add(PHONES['awa'] ?? '');
    await start();
    await shift('awa', 1);
    await shift('bakary', 2);
    await callForHelp();
    expect(alerted()).toEqual({ bakary: 1 });
    expect(await steps()).toEqual(['0 alerted duty: awa sms failed', '0 alerted duty: bakary sms sent']);
    await atMinute(4.9);
    expect(alerted()).toEqual({ bakary: 1 });
    await atMinute(5);
    expect(alerted()).toEqual({ bakary: 1, sira: 1 });
  }, 60_000);

  test('waits for the others of its place', async () => {
    refused.add(PHONES['awa'] ?? '');
    await start();
    await shift('awa', 1);
    await shift('bakary', 1);
    await callForHelp();
    expect(alerted()).toEqual({ bakary: 1 });
    expect(await steps()).toEqual(['0 alerted duty: awa sms failed, bakary sms sent']);
  });

  test('when all fail, everybody is tried once in a round, and the next round waits its time', async () => {
    for (const address of Object.values(PHONES)) refused.add(address);
    await start();
    await shift('awa', 1);
    await callForHelp();
    const round = [
      '0 alerted duty: awa sms failed',
      '0 alerted supervisors: sira sms failed',
      '0 alerted everyone: bakary sms failed, coumba sms failed',
    ];
    expect(await steps()).toEqual(round);
    refused.clear();
    await atMinute(5);
    expect(alerted()).toEqual({ awa: 1 });
  }, 60_000);

  test('is refused later by a receipt: the next person is told then', async () => {
    const service = await start();
    await shift('awa', 1);
    await callForHelp();
    const receipt = { ...(await receiptOf('awa')), status: 'failed' } as const;
    await service.service.accept({ messages: [], receipts: [receipt, receipt] });
    await settled();
    expect(alerted()).toEqual({ awa: 1, sira: 1 });
    expect(await steps()).toEqual(['0 alerted duty: awa sms failed', '0 alerted supervisors: sira sms sent']);
  }, 60_000);
});

test('a receipt shows that an alert was delivered and read, also when the case is taken by then', async () => {
  const service = await start();
  await shift('awa', 1);
  await callForHelp();
  const known = await receiptOf('awa');
  await service.service.accept({ messages: [], receipts: [{ ...known, status: 'delivered' }] });
  await settled();
  expect(await steps()).toEqual(['0 alerted duty: awa sms delivered']);
  await phones.get('awa')?.[0]?.say(`PRIS ${await code()}`);
  await service.service.accept({ messages: [], receipts: [{ ...known, status: 'read' }] });
  await settled();
  expect(await steps()).toEqual(['0 alerted duty: awa sms read']);
}, 60_000);

/** What a provider tells of the alert in somebody's outbox, but for its status. */
async function receiptOf(name: string): Promise<{ providerId: string; ref: string; at: Date }> {
  const { timeline } = await onlyCase();
  const sent = timeline.flatMap(({ alert }) => alert?.sent ?? []).find(({ to }) => to === name);
  const found = await database.connection
    .collection<ConversationDocument>('conversations')
    .findOne({ _id: sent?.conversation ?? '' });
  return { providerId: 'p1', ref: found?.outbox[0]?.ref ?? '', at: new Date(now) };
}

describe('taking a case', () => {
  test('stops the ladder; by message from any account, on duty or not, it is theirs', async () => {
    await start();
    await shift('awa', 1);
    await callForHelp();
    const coumba = phones.get('coumba')?.[0];
    const [answer] = (await coumba?.say(`PRIS ${await code()}`)) ?? [];
    expect(answer?.text).toMatch(/pour vous/);
    const known = await onlyCase();
    expect(known).toMatchObject({ status: 'taken', owner: 'coumba' });
    expect(known).not.toHaveProperty('takenBy');
    await atMinute(14);
    expect(alerted()).toEqual({ awa: 1 });
    const [sent] = (await coumba?.say(`REP ${await code()} Où êtes-vous ?`)) ?? [];
    expect(sent?.text).toMatch(/envoy|risque|accord/);
  }, 60_000);

  test('is not for accounts whose role takes no cases', async () => {
    await start();
    await shift('awa', 1);
    await callForHelp();
    await phones.get('ada')?.[0]?.say(`PRIS ${await code()}`);
    expect(await onlyCase()).toMatchObject({ status: 'open' });
  });

  test('by a number of the settings keeps its address, and no account', async () => {
    await start();
    await callForHelp();
    await phones.get('number')?.[0]?.say(`PRIS ${await code()}`);
    const known = await onlyCase();
    expect(known).toMatchObject({ status: 'taken', takenBy: NUMBER });
    expect(known).not.toHaveProperty('owner');
  });
});

describe('the clock of the first answer', () => {
  const LATE = /personne n'a encore/;

  test('runs on in a case that was taken: the supervisor is told once', async () => {
    await start();
    await shift('awa', 1);
    await callForHelp();
    await phones.get('awa')?.[0]?.say(`PRIS ${await code()}`);
    await atMinute(14.9);
    expect(alerted(LATE)).toEqual({});
    await atMinute(15);
    expect(alerted(LATE)).toEqual({ sira: 1 });
    await atMinute(300);
    expect(alerted(LATE)).toEqual({ sira: 1 });
    expect((await onlyCase()).timeline.filter(({ what }) => what === 'late')).toHaveLength(1);
  }, 60_000);

  test('runs by the level that staff give to a case that somebody has', async () => {
    const service = await start();
    await shift('awa', 1);
    await callForHelp();
    await phones.get('awa')?.[0]?.say(`PRIS ${await code()}`);
    const { id } = await onlyCase();
    const judge = (level: Case['level']) =>
      judgeLevel(service.service.desk, { staff: 'awa', scope: 'own' }, id, { level, reason: 'entendu' });
    expect(await judge('P3')).toMatchObject({ ok: true });
    await atMinute(30);
    expect(alerted(LATE)).toEqual({});
    expect(await judge('P1')).toMatchObject({ ok: true });
    await atMinute(44.9);
    expect(alerted(LATE)).toEqual({});
    await atMinute(45);
    expect(alerted(LATE)).toEqual({ sira: 1 });
  }, 60_000);

  test('stops when a human tried to reach the person', async () => {
    const service = await start();
    await shift('awa', 1);
    await callForHelp();
    await phones.get('awa')?.[0]?.say(`PRIS ${await code()}`);
    const known = await onlyCase();
    const tried = { at: new Date(now), what: 'tried to reach' };
    await service.cases.save({ ...known, timeline: [...known.timeline, tried] }, known);
    await atMinute(60);
    expect(alerted(LATE)).toEqual({});
  }, 60_000);
});

test('several processes on one database tell everybody once', async () => {
  await start();
  await start();
  await start();
  await shift('awa', 1);
  await callForHelp();
  await atMinute(5);
  await atMinute(10);
  expect(alerted()).toEqual({ awa: 1, sira: 1, bakary: 1, coumba: 1 });
  await atMinute(15);
  expect(alerted()).toEqual({ awa: 2, sira: 1, bakary: 1, coumba: 1 });
  expect(alerted(/personne n'a encore/)).toEqual({ sira: 1 });
  expect(await steps()).toHaveLength(5);
}, 60_000);

test('a P1 goes out by e-mail too where one can be sent, and its timeline shows both', async () => {
  const withMail = { ...CONTACTS.awa, email: 'awa@example.org' };
  await start({
    staff: staffBook([withMail, CONTACTS.sira]),
    mail: (mail) => {
      mails.push(mail);
      return Promise.resolve(mails.length === 1);
    },
  });
  await shift('awa', 1);
  await callForHelp();
  expect(mails).toEqual([
    {
      to: 'awa@example.org',
      subject: expect.stringMatching(/^Lakana P1 \S+$/),
      text: expect.stringMatching(/PRIS/),
    },
  ]);
  expect(await steps()).toEqual(['0 alerted duty: awa sms sent, awa email sent']);
  await atMinute(10);
  expect((await steps()).at(-1)).toBe('10 alerted duty: awa sms sent, awa email failed');
}, 60_000);
