import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';

import type { OutboxRow } from '#src/storage/models/conversation.ts';
import { openCutLine, type CutLine } from '#tests/support/cut-line.ts';
import { fakeOperator, type FakeOperator, type FakeSms } from '#tests/support/fake-operator.ts';
import { KANNEL_SECRETS, reserveGateway, type KannelGateway } from '#tests/support/kannel-gateway.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { storedConversations } from '#tests/support/stored-conversations.ts';
import { until } from '#tests/support/until.ts';

/** The real process behind a real Kannel: what is typed at a phone of Kannel's fake operator, and what the phone gets. */
const DUTY = '+22370000001';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let gateway: KannelGateway;
let lakana: LakanaProcess;
/** From Kannel to Lakana. */
let line: CutLine;
let operator: FakeOperator;

beforeAll(async () => {
  folder = await temporaryFolder();
  gateway = await reserveGateway(folder.path, 'fake');
  lakana = await startLakana(folder.path, {
    ...KANNEL_SECRETS,
    KANNEL_SEND_URL: gateway.sendUrl,
    ON_CALL_NUMBERS: DUTY,
  });
  line = await openCutLine({ port: Number(new URL(lakana.url).port), host: '127.0.0.1' });
  operator = fakeOperator(gateway.operatorPort);
  await gateway.start(`http://127.0.0.1:${line.port}`);
}, 120_000);
afterAll(async () => {
  await operator.leave();
  await gateway.kill();
  await line.close();
  await lakana.kill();
  await folder.remove();
});

const everything = (): string => `${gateway.output()}\n${lakana.output()}`;
const sentTo = (number: string): FakeSms[] => operator.got().filter(({ to }) => to === `+${number}`);
const next = (number: string, before: number): Promise<FakeSms> =>
  until(() => sentTo(number)[before], everything);

/** Has a phone send a text, and resolves with what it gets. */
async function say(number: string, text: string, coding?: 'text' | 'ucs2'): Promise<FakeSms> {
  const before = sentTo(number).length;
  await operator.say(number, text, coding);
  return next(number, before);
}

/** A message as smsbox brings it, without an operator. */
function bring(number: string, text: string, token: string = KANNEL_SECRETS.KANNEL_TOKEN): Promise<Response> {
  const query = new URLSearchParams({ token, id: `by-hand-${number}`, sender: number, message: text });
  return fetch(`${lakana.url}/channels/kannel?${query.toString()}`);
}

/** The outbox of the conversation that was begun last. */
async function rows(): Promise<readonly OutboxRow[]> {
  const found = await storedConversations(folder.path, 'kannel');
  return found.at(-1)?.outbox ?? [];
}
const statusIs = (status: string): Promise<true> =>
  until(async () => ((await rows()).at(-1)?.status === status ? true : undefined), everything);
/** That this phone got one SMS, and gets no second one. */
async function expectOne(number: string): Promise<void> {
  await wait(700);
  expect(sentTo(number)).toHaveLength(1);
}

describe('in French', () => {
  test('a question is answered in whole, and its delivery comes back', async () => {
    const answer = await say('22376120001', "c'est quoi la traite ?");
    expect(answer).toMatchObject({ from: '36000', text: expect.stringContaining("La loi l'interdit") });
    await statusIs('delivered');
    expect(await rows()).toHaveLength(1);
  });

  test('an answer longer than one SMS comes as its parts, and a phone joins them', async () => {
    const answer = await say('22376120009', 'bonjour à tous');
    expect(answer.parts).toBe(2);
    expect(answer.text).toMatch(/^Bonjour\. É[^]*\n1 [^]*\n7 Bamanankan$/);
    await expectOne('22376120009');
  });
});

describe('in Bambara', () => {
  const isInSmsLetters = /^[^ɛɔɲŋ]*$/;

  test.each(['text', 'ucs2'] as const)(
    'ɛ and ɔ are understood as %s, and the answer has the letters that an SMS carries',
    async (coding) => {
      const number = coding === 'text' ? '22376120002' : '22376120003';
      const answer = await say(number, 'n dɛmɛ, u ye n datugu so kɔnɔ', coding);
      expect(answer.text).toMatch(/^Ni farati t'a la, i bè se ka wele sisan:/);
      expect(answer.text).toMatch(isInSmsLetters);
      await until(() => sentTo(DUTY.slice(1)).find(({ text }) => text.startsWith('Lakana P1')), everything);
    },
  );

  test('the one on duty takes the case by SMS', async () => {
    const code = / ([2-9B-Z]{4})-/.exec(sentTo(DUTY.slice(1))[0]?.text ?? '')?.[1] ?? '';
    await operator.say(DUTY.slice(1), `pris ${code.toLowerCase()}`);
    await until(() => sentTo(DUTY.slice(1)).find(({ text }) => text.startsWith(`${code}-`)), everything);
  });
});

test('a message that is no text is answered, not lost', async () => {
  await operator.sendData('22376120004', new Uint8Array([0, 1, 0xff]));
  expect((await next('22376120004', 0)).text.length).toBeGreaterThan(20);
});

describe('forged calls', () => {
  test('a message without the token is answered 401 and leaves nothing', async () => {
    const before = await storedConversations(folder.path, 'kannel');
    for (const token of ['', 'guess', KANNEL_SECRETS.KANNEL_PASSWORD]) {
      expect((await bring('22376120005', 'bonjour', token)).status).toBe(401);
    }
    const posted = await fetch(`${lakana.url}/channels/kannel`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'x-kannel-from': '22376120005' },
      body: 'bonjour',
    });
    expect(posted.status).toBe(401);
    await wait(500);
    expect(await storedConversations(folder.path, 'kannel')).toHaveLength(before.length);
    expect(sentTo('22376120005')).toHaveLength(0);
  });

  test('a report with the reference of a send, and without the token, changes nothing', async () => {
    await say('22376120005', 'bonjour');
    await statusIs('delivered');
    const ref = Buffer.from((await rows()).at(-1)?.ref ?? '').toString('base64url');
    for (const token of ['', 'guess', KANNEL_SECRETS.KANNEL_PASSWORD]) {
      const forged = await fetch(`${lakana.url}/channels/kannel/status?token=${token}&ref=${ref}&type=2`);
      expect(forged.status).toBe(401);
    }
    await statusIs('delivered');
  });
});

describe('somebody is away', () => {
  test('the operator: Kannel keeps the reply over a power cut, and the phone gets it once', async () => {
    await operator.leave();
    expect((await bring('22376120006', 'bonjour')).status).toBe(200);
    await statusIs('sent');
    await gateway.kill();
    await gateway.start(`http://127.0.0.1:${line.port}`);
    await operator.connect();
    await next('22376120006', 0);
    await statusIs('delivered');
    await expectOne('22376120006');
  });

  test('Kannel: the reply is tried again, and the phone gets it once', async () => {
    await gateway.kill();
    expect((await bring('22376120007', 'bonjour')).status).toBe(200);
    await statusIs('owed');
    await gateway.start(`http://127.0.0.1:${line.port}`);
    await operator.connect();
    await next('22376120007', 0);
    await statusIs('delivered');
    await expectOne('22376120007');
  });

  test('Lakana: smsbox brings the message again, and nothing is said meanwhile', async () => {
    line.cut();
    await operator.say('22376120008', 'bonjour');
    await wait(2_500);
    expect(sentTo('22376120008')).toHaveLength(0);
    line.mend();
    await next('22376120008', 0);
    await statusIs('delivered');
    await expectOne('22376120008');
  });
});

test('nothing that Lakana printed holds a number, a text or a secret', () => {
  const printed = lakana.output();
  expect(printed).not.toMatch(/2237612000|datugu|traite/);
  for (const secret of [KANNEL_SECRETS.KANNEL_TOKEN, KANNEL_SECRETS.KANNEL_PASSWORD]) {
    expect(printed).not.toContain(secret);
  }
});
