import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import type { Surface } from '#src/domain/messages.ts';
import { WAITS } from '#src/domain/pace/waits.ts';
import type { CaseDetail } from '#src/web/console/contract/cases.ts';
import { makeCase, openDesk, type StaffName, type TestDesk } from '#tests/support/case-desk.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { until } from '#tests/support/until.ts';

/** Staff speak with the person of a case over the API, and the person answers on their phone. */
const START = Date.parse('2026-11-24T09:00:00Z');
let service: TestService;
let desk: TestDesk;
let now: number;
beforeEach(async () => {
  now = START;
  service = await startTestService({ now: () => new Date(now) });
  desk = await openDesk(service);
});
afterEach(async () => {
  expect(service.errors).toEqual([]);
  await desk[Symbol.asyncDispose]();
  await service.close();
});

async function onlyCase(): Promise<Case> {
  const [known] = await service.cases.list({}, 1);
  if (known === undefined) throw new Error('no case');
  return known;
}

/** Somebody who asked for a person and agreed to be written to; Awa has the case. */
async function talk(
  surface: Surface,
  language: 'fr' | 'bm' = 'fr',
  time = '4',
): Promise<{ phone: Phone; id: string }> {
  const phone = takePhone(service, surface);
  const asks = { fr: 'je veux parler à une personne', bm: 'n b’a fɛ ka kuma mɔgɔ fɛ' } as const;
  const story = { fr: 'ma tante est partie', bm: 'n ka baara ko don' } as const;
  for (const said of [asks[language], story[language], '1', '1', time, '2']) await phone.say(said);
  const { id } = await onlyCase();
  expect(await desk.call('awa', 'POST', `/cases/${id}/take`)).toMatchObject({ status: 200 });
  return { phone, id };
}

const write = (by: StaffName, id: string, text: string, key = randomUUID(), language: 'fr' | 'bm' = 'fr') =>
  desk.call(by, 'POST', `/cases/${id}/messages`, { key, text, language });
const detail = async (by: StaffName, id: string): Promise<CaseDetail> =>
  (await desk.call(by, 'GET', `/cases/${id}`)).body;

describe.each([
  [
    'fr',
    'sms',
    'Je vous écoute. Êtes-vous à l’abri ?',
    'merci, elle est à Gao',
    "Je vous écoute. Etes-vous à l'abri ?",
  ],
  ['bm', 'whatsapp', 'N b’i lamɛn. I bɛ yɔrɔ jumɛn?', 'n bɛ Gao, i ni ce', undefined],
] as const)('in %s, by %s', (language, surface, words, reply, asSms) => {
  test('a talk from taking over to handing back', async () => {
    const { phone, id } = await talk(surface, language);
    const before = phone.received.length;
    expect(await desk.call('awa', 'POST', `/cases/${id}/takeover`)).toMatchObject({ status: 200 });
    // The bot is silent before the first word of staff, and says nothing by itself.
    expect(await phone.tell('1')).toEqual([]);
    expect(phone.received).toHaveLength(before);

    expect(await write('awa', id, words, randomUUID(), language)).toMatchObject({ status: 200 });
    await phone.gets(before + 1);
    expect(phone.received.at(-1)?.text).toBe(asSms ?? words);
    expect(await phone.tell(reply)).toEqual([]);

    const known = await detail('awa', id);
    expect(known.speaker).toEqual({ id: 'awa', name: 'Awa Test' });
    expect(known.talk).toMatchObject([
      { by: 'person', text: '1', delivery: null },
      {
        by: 'staff',
        staff: { id: 'awa' },
        text: words,
        language,
        delivery: expect.stringMatching(/sent|delivered/),
      },
      { by: 'person', text: reply, staff: null },
    ]);
    expect(known.answerBy).toBeNull();

    expect(await desk.call('awa', 'POST', `/cases/${id}/handback`)).toMatchObject({ status: 200 });
    expect(phone.received).toHaveLength(before + 1);
    const [back] = await phone.say('bonjour');
    expect(back?.text).toMatch(language === 'fr' ? /^Les réponses viennent/ : /^Sisan, jaabiliw/);
    expect((await detail('awa', id)).speaker).toBeNull();
  });
});

test('the consoles are told how far a message gets, until it was read', async () => {
  const { phone, id } = await talk('whatsapp');
  const told: string[] = [];
  const unwatch = service.changes.watch((change) => {
    if (change.id === id && change.what === 'delivery') told.push(String(change.owner));
  });
  const reached = async (delivery: string): Promise<true | undefined> =>
    (await detail('awa', id)).talk.at(-1)?.delivery === delivery || undefined;
  const before = phone.received.length;
  await write('awa', id, 'Je suis là.');
  await phone.gets(before + 1);
  await until(
    () => told[0],
    () => 'nobody is told that it went out',
  );
  expect(await reached('sent')).toBe(true);

  const { providerId } = phone.received.at(-1) ?? { providerId: '' };
  const receipt = { providerId, status: 'read', at: new Date(now) } as const;
  expect((await service.service.accept({ messages: [], receipts: [receipt] })).ok).toBe(true);
  await until(
    () => told[1],
    () => 'nobody is told that it was read',
  );
  expect(await reached('read')).toBe(true);
  expect(new Set(told)).toEqual(new Set(['awa']));
  unwatch();
});

describe('two people never answer at once', () => {
  test('the second one is told, until the first gives the word back', async () => {
    const { phone, id } = await talk('sms');
    const before = phone.received.length;
    expect(await write('awa', id, 'Je suis là.')).toMatchObject({ status: 200 });
    const refused = { status: 409, body: { code: 'conflict', reason: 'other_speaks' } };
    expect(await write('sira', id, 'Moi aussi.')).toMatchObject(refused);
    expect(await desk.call('sira', 'POST', `/cases/${id}/takeover`)).toMatchObject(refused);
    expect(await desk.call('sira', 'POST', `/cases/${id}/handback`)).toMatchObject(refused);
    await desk.call('awa', 'POST', `/cases/${id}/handback`);
    expect(await write('sira', id, 'Bonjour, je continue.')).toMatchObject({ status: 200 });
    await phone.gets(before + 2);
    expect(phone.received.slice(before).map(({ text }) => text)).toEqual([
      'Je suis là.',
      'Bonjour, je continue.',
    ]);
    expect((await onlyCase()).owner).toBe('awa');
  });

  test('of two that write in the same moment one is heard', async () => {
    const { phone, id } = await talk('sms');
    const before = phone.received.length;
    const answers = await Promise.all([write('awa', id, 'Un'), write('sira', id, 'Deux')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await phone.gets(before + 1);
    expect((await onlyCase()).talk.filter(({ from }) => from === 'staff')).toHaveLength(1);
  });

  test('whoever was silent for long has the word no more', async () => {
    const { id } = await talk('sms');
    await write('awa', id, 'Je suis là.');
    now += WAITS.untilBotAnswers + 1;
    expect((await detail('sira', id)).speaker).toBeNull();
    expect(await write('sira', id, 'Bonjour')).toMatchObject({ status: 200 });
  });

  test('an assignment gives the word to nobody else', async () => {
    const { id } = await talk('sms');
    await write('awa', id, 'Je suis là.');
    await desk.call('sira', 'POST', `/cases/${id}/assign`, { to: 'bakary' });
    expect(await write('awa', id, 'Encore moi')).toMatchObject({ status: 403 });
    expect(await write('bakary', id, 'Je prends la suite.')).toMatchObject({ status: 200 });
  });
});

describe('a person who has two cases', () => {
  const second = async (conversation: string): Promise<string> => {
    const made = makeCase({ conversation, status: 'taken', owner: 'bakary' });
    await service.cases.open(made);
    return made.id;
  };

  test('hears one voice, whichever case it speaks about', async () => {
    const { id } = await talk('sms');
    const other = await second((await onlyCase()).conversation);
    await write('awa', id, 'Je suis là.');
    const refused = { status: 409, body: { code: 'conflict', reason: 'other_speaks' } };
    expect(await write('bakary', other, 'Moi aussi.')).toMatchObject(refused);
    expect(await desk.call('bakary', 'POST', `/cases/${other}/takeover`)).toMatchObject(refused);
    await desk.call('awa', 'POST', `/cases/${id}/handback`);
    expect(await desk.call('bakary', 'POST', `/cases/${other}/takeover`)).not.toMatchObject(refused);
  });

  test('is not left to the bot when the one is closed while somebody speaks about the other', async () => {
    const { phone, id } = await talk('sms');
    const other = await second((await onlyCase()).conversation);
    await write('awa', id, 'Je suis là.');
    await desk.call('bakary', 'POST', `/cases/${other}/close`, { reason: 'duplicate' });
    expect(await phone.tell('merci')).toEqual([]);
  });

  test('nor when the word about the other is given back, which nobody has', async () => {
    const { phone, id } = await talk('sms');
    const other = await second((await onlyCase()).conversation);
    await write('awa', id, 'Je suis là.');
    expect(await desk.call('bakary', 'POST', `/cases/${other}/handback`)).toMatchObject({ status: 200 });
    expect(await phone.tell('merci')).toEqual([]);
  });
});

test('a message that comes twice is sent once', async () => {
  const { phone, id } = await talk('sms');
  const before = phone.received.length;
  const key = randomUUID();
  await Promise.all([write('awa', id, 'Je suis là.', key), write('awa', id, 'Je suis là.', key)]);
  await write('awa', id, 'Je suis là.', key);
  await phone.gets(before + 1);
  await phone.tell('merci');
  expect(phone.received).toHaveLength(before + 1);
  expect((await onlyCase()).acts.filter(({ action }) => action === 'case.answer')).toHaveLength(1);
});

describe('nobody is written to', () => {
  test('who said that it is not safe', async () => {
    const phone = takePhone(service, 'sms');
    await phone.say('au secours il me frappe');
    await phone.say('2');
    const { id } = await onlyCase();
    await desk.call('awa', 'POST', `/cases/${id}/take`);
    const before = phone.received.length;
    const refused = { status: 409, body: { code: 'not_now', reason: 'not_safe' } };
    expect(await write('awa', id, 'Bonjour')).toMatchObject(refused);
    expect(await desk.call('awa', 'POST', `/cases/${id}/takeover`)).toMatchObject(refused);
    expect((await detail('awa', id)).contact).toMatchObject({ safeToWrite: false, mayWriteNow: 'not_safe' });
    expect(await phone.say('menu')).not.toEqual([]);
    expect(phone.received.slice(before).every(({ text }) => text !== 'Bonjour')).toBe(true);
  });

  test('outside of the time that was agreed, once they are not there', async () => {
    const { id } = await talk('sms', 'fr', '1');
    now = Date.parse('2026-11-24T14:00:00Z');
    expect(await write('awa', id, 'Bonjour')).toMatchObject({ body: { reason: 'not_now' } });
    expect((await detail('awa', id)).contact).toMatchObject({ times: 'Le matin', mayWriteNow: 'not_now' });
    now = Date.parse('2026-11-25T08:00:00Z');
    expect(await write('awa', id, 'Bonjour')).toMatchObject({ status: 200 });
  });

  test('whose case is closed, or who was forgotten', async () => {
    const { phone, id } = await talk('sms');
    await write('awa', id, 'Je suis là.');
    await desk.call('awa', 'POST', `/cases/${id}/close`, { reason: 'helped' });
    expect(await write('awa', id, 'Encore')).toMatchObject({ body: { reason: 'closed' } });
    // The bot answers again.
    expect(await phone.say('bonjour')).not.toEqual([]);
    await phone.say('EFFACER');
    expect(await write('awa', id, 'Encore')).toMatchObject({ body: { reason: 'erased' } });
    expect(await detail('awa', id)).toMatchObject({ erased: true, talk: [], notes: [], channel: null });
  });

  test('with more than the API takes, or with nothing', async () => {
    const { id } = await talk('sms');
    for (const text of ['', '  ', 'a'.repeat(1501)])
      expect(await write('awa', id, text)).toMatchObject({ status: 400, body: { fields: ['body.text'] } });
  });
});

test('a case that rises in the middle of a talk is everybody’s, and whoever speaks goes on and has it again', async () => {
  const { phone, id } = await talk('sms');
  await write('awa', id, 'Je vous écoute.');
  await phone.say('au secours il me frappe');
  expect(await onlyCase()).toMatchObject({ level: 'P1', status: 'open', speaker: { id: 'awa' } });
  expect(await write('sira', id, 'Bonjour')).toMatchObject({ body: { reason: 'other_speaks' } });
  expect(await write('awa', id, 'Où êtes-vous ?')).toMatchObject({ status: 200 });
  expect(await onlyCase()).toMatchObject({ status: 'taken', owner: 'awa' });
});

test('a case that rises in the middle of a talk has whoever takes it, who may then write at once', async () => {
  const { phone, id } = await talk('sms');
  await write('awa', id, 'Je vous écoute.');
  await phone.say('au secours il me frappe');
  expect(await desk.call('bakary', 'POST', `/cases/${id}/take`)).toMatchObject({ status: 200 });
  expect(await write('awa', id, 'Où êtes-vous ?')).toMatchObject({ status: 403 });
  expect(await write('bakary', id, 'Où êtes-vous ?')).toMatchObject({ status: 200 });
});

test('danger raises a case above the level that staff gave it, each time', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say('au secours il me frappe');
  await phone.say('1');
  const { id } = await onlyCase();
  await desk.call('sira', 'POST', `/cases/${id}/assign`, { to: 'awa' });
  await desk.call('awa', 'POST', `/cases/${id}/level`, { level: 'P3', reason: 'à l’abri chez un voisin' });
  expect(await detail('awa', id)).toMatchObject({
    level: 'P3',
    ruledLevel: 'P1',
    levelReason: 'à l’abri chez un voisin',
  });
  await phone.say('Sikasso');
  expect((await onlyCase()).level).toBe('P3');
  await phone.say('au secours il me frappe encore');
  expect(await onlyCase()).toMatchObject({
    level: 'P1',
    status: 'open',
    alert: { step: expect.any(Number) },
  });
});

test('a voice note of a talk is heard by whoever may read the case, and each hearing is in the audit', async () => {
  const { phone, id } = await talk('whatsapp');
  await write('awa', id, 'Je vous écoute.');
  await phone.tell({ kind: 'audio', media: 'sample-voice-note', mimeType: 'audio/ogg' });
  let line: CaseDetail['talk'][number] | undefined;
  for (let tries = 0; tries < 100 && line?.medium?.status !== 'kept'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    line = (await detail('awa', id)).talk.at(-1);
  }
  expect(line).toMatchObject({ by: 'person', medium: { kind: 'audio', status: 'kept' } });
  const path = `/api/v1/cases/${id}/media/${line?.medium?.id ?? ''}`;
  const hear = (by: StaffName) => fetch(`${desk.served.url}${path}`, { headers: { 'x-test-staff': by } });
  const heard = await hear('awa');
  expect([heard.status, heard.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
  expect((await heard.arrayBuffer()).byteLength).toBeGreaterThan(0);
  expect(desk.readings.at(-1)).toMatchObject({ action: 'case.media', subject: `case:${id}` });
  expect((await hear('bakary')).status).toBe(403);
  expect((await fetch(`${desk.served.url}${path}x`, { headers: { 'x-test-staff': 'awa' } })).status).toBe(
    404,
  );
});

test('answers at hand are there in both languages, and fit two parts of an SMS', async () => {
  const { status, body } = await desk.call('awa', 'GET', '/canned');
  const { items } = body as { items: { id: string; title: string; fr: string; bm: string }[] };
  expect(status).toBe(200);
  expect(items.length).toBeGreaterThanOrEqual(8);
  for (const { fr, bm } of items)
    for (const [text, language] of [
      [fr, 'fr'],
      [bm, 'bm'],
    ] as const) {
      const cost = await desk.call('awa', 'POST', '/sms-cost', { text, language });
      expect((cost.body as { segments: number }).segments).toBeLessThanOrEqual(2);
      expect((cost.body as { sentAs: string }).sentAs).not.toMatch(/[ɛɔɲŋ?]{2}/);
    }
  expect(await desk.call('ada', 'GET', '/canned')).toMatchObject({ status: 403 });
});
