import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Channel } from '#src/channels/channel.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { CaseDetail } from '#src/web/console/contract/cases.ts';
import { makeCase, openDesk, type StaffName, type TestDesk } from '#tests/support/case-desk.ts';
import { takePhone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/** A case as staff read it: why it has its level, how its person may be reached, and who read it. */
let service: TestService;
let desk: TestDesk;
beforeEach(async () => {
  service = await startTestService();
  desk = await openDesk(service);
});
afterEach(async () => {
  expect(service.errors).toEqual([]);
  await desk[Symbol.asyncDispose]();
  await service.close();
});

const detail = async (by: StaffName, id: string): Promise<CaseDetail> =>
  (await desk.call(by, 'GET', `/cases/${id}`)).body;

test('the level is explained by rules, words, answers and dimensions', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say('mon patron a pris mon passeport, je ne suis pas payée');
  for (let step = 0; step < 14; step += 1) {
    const last = phone.received.at(-1)?.text ?? '';
    if (/[2-9B-Z]{4}-[2-9B-Z]{2}/.test(last)) break;
    await phone.say(last.includes('danger maintenant') ? '2' : '1');
  }
  const [known] = await service.cases.list({}, 1);
  const read = await detail('awa', known?.id ?? '');
  expect(read).toMatchObject({
    code: known?.code,
    level: known?.level,
    ruledLevel: known?.level,
    channel: 'simulator',
  });
  expect(read.rules.every(({ key, text }) => text !== key && text !== '')).toBe(true);
  const papers = read.reasons.find(({ sign }) => sign === 'coercion_at_destination.confiscation_documents');
  expect(papers?.label).toMatch(/papiers|documents/i);
  expect(papers?.words.join(' ')).toContain('passeport');
  const answered = read.reasons.flatMap(({ answers }) => answers);
  expect(answered.every(({ question, answer }) => question.includes('?') && answer !== '')).toBe(true);
  expect(read.dimensions.map(({ name }) => name)).toHaveLength(6);
  expect(read.dimensions.some(({ strong, medium }) => strong + medium > 0)).toBe(true);
  expect(read.words.join(' ')).toContain('passeport');
  expect(read.consents.map(({ what, answer }) => [what, answer])).toContainEqual(['keep', 'given']);
  expect(read.consents[0]?.wording).toMatch(/garder vos messages/);
  expect(read.timeline[0]).toMatchObject({
    what: 'opened',
    detail: expect.stringMatching(/^P\d$/),
    by: null,
  });
}, 60_000);

test('each reading is in the audit before it is handed out, and only those that were allowed', async () => {
  const known = makeCase({ owner: 'awa', status: 'taken' });
  await service.cases.open(known);
  await detail('awa', known.id);
  await detail('bakary', known.id);
  await detail('ada', known.id);
  expect(desk.readings).toEqual([
    { by: { kind: 'staff', id: 'awa' }, action: 'case.read', subject: `case:${known.id}` },
  ]);
});

test('what is unread is read by whoever has the case, and not by a supervisor who looks', async () => {
  const known = makeCase({ owner: 'awa', status: 'taken', unread: 2 });
  await service.cases.open(known);
  const unread = async (): Promise<number | undefined> => (await service.cases.find(known.id))?.unread;
  expect((await detail('sira', known.id)).unread).toBe(2);
  expect(await unread()).toBe(2);
  expect((await detail('awa', known.id)).unread).toBe(0);
  expect(await unread()).toBe(0);
});

test('a number is masked until somebody asks for it, which the audit knows each time', async () => {
  const { conversations } = service.service.desk;
  const conversation = await conversations.begin('twilio-sms', 'tel:+22376123456', new Date());
  const known = makeCase({ owner: 'awa', status: 'taken', conversation });
  await service.cases.open(known);
  const { contact } = await detail('awa', known.id);
  expect(contact).toMatchObject({ number: '+223 ** ** ** 56', mayWriteNow: 'yes', windowUntil: null });
  expect(await desk.call('awa', 'POST', `/cases/${known.id}/number`)).toMatchObject({
    body: { number: '+22376123456' },
  });
  expect(await desk.call('bakary', 'POST', `/cases/${known.id}/number`)).toMatchObject({ status: 403 });
  expect((await service.cases.find(known.id))?.acts.map(({ action }) => action)).toEqual(['case.number']);
});

test('the number that was given to be called at comes before that of the phone', async () => {
  const { conversations } = service.service.desk;
  const conversation = await conversations.begin('twilio-sms', 'tel:+22376123456', new Date());
  const known = makeCase({
    owner: 'awa',
    status: 'taken',
    conversation,
    report: { callBackNumber: '+22365000001' },
  });
  await service.cases.open(known);
  expect(await desk.call('awa', 'POST', `/cases/${known.id}/number`)).toMatchObject({
    body: { number: '+22365000001' },
  });
});

test('links are shown with those that are suspected, and only what its reader may read', async () => {
  const more = { owner: 'awa', status: 'taken', region: 'gao', report: { place: 'Ansongo' } } as const;
  const one = makeCase({
    ...more,
    links: [
      { id: 'linked', kind: 'same_person' },
      { id: 'hidden', kind: 'same_place' },
    ],
  });
  const made: Case[] = [
    one,
    makeCase({ id: 'linked', owner: 'awa', status: 'closed', region: 'gao', report: { place: 'Ansongo' } }),
    makeCase({ id: 'hidden', owner: 'bakary', status: 'taken' }),
    makeCase({ id: 'like', region: 'gao', report: { place: 'ANSONGO' } }),
    makeCase({
      id: 'like-hidden',
      owner: 'bakary',
      status: 'taken',
      region: 'gao',
      report: { place: 'Ansongo' },
    }),
  ];
  for (const known of made) await service.cases.open(known);
  expect((await detail('awa', one.id)).links).toMatchObject([
    { id: 'linked', kind: 'same_person', why: null, status: 'closed' },
    { id: 'like', kind: 'suspected', why: 'same_place' },
  ]);
  expect((await detail('sira', one.id)).links.map(({ id }) => id).toSorted()).toEqual([
    'hidden',
    'like',
    'like-hidden',
    'linked',
  ]);
});

test('what somebody may do is what the routes will say', async () => {
  const [free, held] = [makeCase(), makeCase({ owner: 'awa', status: 'taken' })];
  for (const known of [free, held]) await service.cases.open(known);
  expect((await detail('bakary', free.id)).may).toEqual(['case.list', 'case.read', 'case.take']);
  expect((await detail('awa', held.id)).may).toEqual(
    expect.arrayContaining(['case.answer', 'case.close', 'case.number']),
  );
  expect((await detail('awa', held.id)).may).not.toContain('case.assign');
  expect((await detail('sira', free.id)).may).toContain('case.assign');
});

test('a case that somebody on duty took by message has an owner without a name', async () => {
  const known = makeCase({ status: 'taken', takenBy: 'tel:+22376000001' });
  await service.cases.open(known);
  const list = await desk.call('awa', 'GET', '/cases');
  const owner = { id: 'phone', name: 'De garde, par SMS' };
  expect(list.body).toMatchObject({ items: [{ id: known.id, owner }] });
  expect(JSON.stringify([list, await detail('awa', known.id)])).not.toContain('76000001');
});

test('the queue comes in pages over the API, and a cursor that is none is refused', async () => {
  for (let index = 0; index < 5; index += 1) await service.cases.open(makeCase({ level: 'P3' }));
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await desk.call('awa', 'GET', `/cases?limit=2${cursor}`);
    const { items, next } = body as { items: { id: string }[]; next: string | null };
    seen.push(...items.map(({ id }) => id));
    cursor = next === null ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  expect(await desk.call('awa', 'GET', '/cases?cursor=abc')).toMatchObject({
    status: 400,
    body: { fields: ['query.cursor'] },
  });
  expect(await desk.call('awa', 'GET', '/cases/counts')).toMatchObject({
    body: { active: 5, free: 5, mine: 0, levels: { P3: 5 } },
  });
});

test.each([
  ['an hour ago', 1, 'yes'],
  ['yesterday', 25, 'window_closed'],
] as const)(
  'of WhatsApp, whose person wrote %s, the page knows until when it takes words',
  async (_when, hours, may) => {
    const window = { name: 'whatsapp', surface: 'whatsapp', window: { canInvite: () => true } };
    await using own = await openDesk(service, [window as unknown as Channel]);
    const heardAt = new Date(Date.now() - hours * 3_600_000);
    const { conversations } = service.service.desk;
    const conversation = await conversations.begin('whatsapp', `whatsapp:2237612345${hours}`, heardAt);
    const consent = { keep: true, callBack: true, passOn: null };
    const known = makeCase({ conversation, report: { consent, callBackTime: { part: 'any' } } });
    await service.cases.open(known);
    const { body } = await own.call('awa', 'GET', `/cases/${known.id}`);
    const windowUntil = new Date(heardAt.getTime() + 24 * 3_600_000 - 120_000).toISOString();
    expect(body).toMatchObject({
      channel: 'whatsapp',
      contact: { mayWriteNow: may, windowUntil, mayCall: true },
    });
  },
);
