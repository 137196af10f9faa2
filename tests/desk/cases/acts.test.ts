import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import {
  makeCase,
  openDesk,
  type MadeCase,
  type StaffName,
  type TestDesk,
} from '#tests/support/case-desk.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/** What staff do to a case over HTTP: right, by the wrong one, at the wrong time, and twice. */
let service: TestService;
let desk: TestDesk;
beforeAll(async () => {
  service = await startTestService();
  desk = await openDesk(service);
});
afterEach(async () => {
  expect(service.errors).toEqual([]);
  await service.database.connection.collection('cases').deleteMany({});
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await service.close();
});

const held: MadeCase = { status: 'taken', owner: 'awa' };
const closed: MadeCase = { status: 'closed', owner: 'awa' };

async function store(more: MadeCase = {}): Promise<Case> {
  const made = makeCase(more);
  await service.cases.open(made);
  return made;
}

async function stored(id: string): Promise<Case> {
  const found = await service.cases.find(id);
  if (found === undefined) throw new Error('no such case');
  return found;
}

const KEY = randomUUID();
const note = { key: KEY, text: 'rappeler demain' };
const task = { key: KEY, text: 'appeler', dueAt: '2026-11-25T08:00:00.000Z', for: 'bakary' };

type Try = readonly [
  says: string,
  by: StaffName,
  made: MadeCase,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  expected: { readonly status: number; readonly code?: string; readonly reason?: string },
];

const DONE = { status: 200 };
const FORBIDDEN = { status: 403, code: 'forbidden' };
const conflict = (reason: string) => ({ status: 409, code: 'conflict', reason });
const notNow = (reason: string) => ({ status: 409, code: 'not_now', reason });
const bad = (reason: string) => ({ status: 400, code: 'bad_request', reason });

const TRIES: readonly Try[] = [
  ['an agent takes a case of nobody', 'awa', {}, 'POST', '/take', undefined, DONE],
  ['an agent takes what is theirs already', 'awa', held, 'POST', '/take', undefined, DONE],
  ['the second one is told', 'bakary', held, 'POST', '/take', undefined, conflict('taken_by_other')],
  ['so is a supervisor', 'sira', held, 'POST', '/take', undefined, conflict('taken_by_other')],
  [
    'nobody takes what somebody on duty took by message',
    'awa',
    { status: 'taken', takenBy: 'tel:+1' },
    'POST',
    '/take',
    undefined,
    conflict('taken_by_other'),
  ],
  ['a closed case is not taken', 'sira', closed, 'POST', '/take', undefined, notNow('closed')],
  ['an administrator takes none', 'ada', {}, 'POST', '/take', undefined, FORBIDDEN],

  ['a supervisor gives a case to an agent', 'sira', held, 'POST', '/assign', { to: 'bakary' }, DONE],
  ['and to nobody', 'sira', held, 'POST', '/assign', { to: null }, DONE],
  ['an agent gives none', 'awa', held, 'POST', '/assign', { to: 'bakary' }, FORBIDDEN],
  [
    'somebody who sees no cases gets none',
    'sira',
    held,
    'POST',
    '/assign',
    { to: 'ada' },
    bad('not_an_agent'),
  ],
  ['nor does who is not there', 'sira', held, 'POST', '/assign', { to: 'nobody' }, bad('not_an_agent')],
  ['a closed case is given to nobody', 'sira', closed, 'POST', '/assign', { to: 'bakary' }, notNow('closed')],

  [
    'whoever has a case sets its level',
    'awa',
    held,
    'POST',
    '/level',
    { level: 'P1', reason: 'enfermée' },
    DONE,
  ],
  ['not without a reason', 'awa', held, 'POST', '/level', { level: 'P1', reason: ' ' }, { status: 400 }],
  ['not of a case of nobody', 'awa', {}, 'POST', '/level', { level: 'P1', reason: 'enfermée' }, FORBIDDEN],
  [
    'not of that of another',
    'bakary',
    held,
    'POST',
    '/level',
    { level: 'P1', reason: 'enfermée' },
    FORBIDDEN,
  ],
  ['a supervisor sets it of any', 'sira', {}, 'POST', '/level', { level: 'P1', reason: 'enfermée' }, DONE],
  [
    'not of a closed one',
    'awa',
    closed,
    'POST',
    '/level',
    { level: 'P1', reason: 'enfermée' },
    notNow('closed'),
  ],

  [
    'whoever has a case closes it',
    'awa',
    held,
    'POST',
    '/close',
    { reason: 'helped', note: 'rentrée' },
    DONE,
  ],
  ['not for a reason that is none', 'awa', held, 'POST', '/close', { reason: 'bored' }, { status: 400 }],
  ['not that of another', 'bakary', held, 'POST', '/close', { reason: 'helped' }, FORBIDDEN],
  ['a closed case is opened again', 'awa', closed, 'POST', '/reopen', undefined, DONE],
  ['not by another', 'bakary', closed, 'POST', '/reopen', undefined, FORBIDDEN],

  ['a note', 'awa', held, 'POST', '/notes', note, DONE],
  ['a note on a closed case', 'awa', closed, 'POST', '/notes', note, DONE],
  ['no note on the case of another', 'bakary', held, 'POST', '/notes', note, FORBIDDEN],
  ['no empty note', 'awa', held, 'POST', '/notes', { key: KEY, text: ' ' }, { status: 400 }],
  ['tags', 'awa', held, 'PUT', '/tags', { tags: ['mine', 'urgent'] }, DONE],
  ['no tags on a case of nobody', 'awa', {}, 'PUT', '/tags', { tags: ['mine'] }, FORBIDDEN],
  ['something to do', 'awa', held, 'POST', '/tasks', task, DONE],
  [
    'nothing to do for nobody',
    'awa',
    held,
    'POST',
    '/tasks',
    { ...task, for: 'nobody' },
    bad('no_such_colleague'),
  ],
  ['nothing to do on a closed case', 'awa', closed, 'POST', '/tasks', task, notNow('closed')],
  [
    'something that is nothing to do is not done',
    'awa',
    held,
    'POST',
    '/tasks/none/done',
    undefined,
    { status: 404 },
  ],

  ['the number of whoever is theirs', 'awa', held, 'POST', '/number', undefined, DONE],
  ['not of whoever is nobody’s', 'awa', {}, 'POST', '/number', undefined, FORBIDDEN],
  [
    'no number is left of an erased case',
    'sira',
    { ...closed, erased: true },
    'POST',
    '/number',
    undefined,
    notNow('erased'),
  ],
  [
    'nothing is noted on an erased case',
    'sira',
    { ...closed, erased: true },
    'POST',
    '/notes',
    note,
    notNow('erased'),
  ],
];

test.each(TRIES)('%s', async (_says, by, made, method, path, body, { status, ...error }) => {
  const { id } = await store(made);
  const answer = await desk.call(by, method, `/cases/${id}${path}`, body);
  expect(answer).toMatchObject({ status, body: error });
  const acts = (await stored(id)).acts.map(({ action, by: who, subject }) => ({ action, who, subject }));
  const isSame = made.owner === by && path === '/take';
  expect(acts).toEqual(
    status === 200 && !isSame
      ? [{ action: expect.stringMatching(/^case\./), who: { kind: 'staff', id: by }, subject: `case:${id}` }]
      : [],
  );
});

test('what is not there is not found, whatever is asked of it', async () => {
  for (const path of ['/take', '/reopen', '/number', '/takeover', '/handback'])
    expect(await desk.call('sira', 'POST', `/cases/none${path}`)).toMatchObject({ status: 404 });
  expect(await desk.call('sira', 'GET', '/cases/none')).toMatchObject({ status: 404 });
});

describe('of two at once', () => {
  test('one takes a case, the other is told', async () => {
    const { id } = await store();
    const answers = await Promise.all(
      (['awa', 'bakary', 'sira'] as const).map((by) => desk.call(by, 'POST', `/cases/${id}/take`)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await stored(id)).acts).toHaveLength(1);
  });

  test('both write notes, and neither is lost', async () => {
    const { id } = await store(held);
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        desk.call(index % 2 === 0 ? 'awa' : 'sira', 'POST', `/cases/${id}/notes`, {
          key: randomUUID(),
          text: `note ${index}`,
        }),
      ),
    );
    const { notes, acts } = await stored(id);
    expect([notes.length, acts.length]).toEqual([6, 6]);
  });
});

test('a case that is taken alerts nobody, and its time of answer still runs', async () => {
  const { id } = await store({
    alert: { since: new Date(), step: 0, nextAt: new Date(Date.now() + 60_000) },
  });
  await desk.call('awa', 'POST', `/cases/${id}/take`);
  const known = await stored(id);
  expect(known).toMatchObject({ status: 'taken', owner: 'awa' });
  expect(known.alert).not.toHaveProperty('nextAt');
  const detail = await desk.call('awa', 'GET', `/cases/${id}`);
  expect(detail.body).toMatchObject({ owner: { id: 'awa', name: 'Awa Test' }, answerBy: expect.any(String) });
});

test('the audit says what changed in words of a closed kind, and nothing that was written', async () => {
  const { id } = await store(held);
  const other = await store(held);
  await desk.call('awa', 'POST', `/cases/${id}/level`, { level: 'P1', reason: 'zanzibar' });
  await desk.call('awa', 'POST', `/cases/${id}/notes`, { key: randomUUID(), text: 'zanzibar' });
  await desk.call('awa', 'PUT', `/cases/${id}/tags`, { tags: ['zanzibar'] });
  await desk.call('awa', 'POST', `/cases/${id}/links`, { other: other.id, kind: 'same_person' });
  await desk.call('awa', 'POST', `/cases/${id}/close`, { reason: 'referred', note: 'zanzibar' });
  const { acts } = await stored(id);
  expect(acts.map(({ action, detail }) => [action, detail])).toEqual([
    ['case.level', 'P2 to P1'],
    ['case.note', undefined],
    ['case.tags', undefined],
    ['case.link', `same_person case:${other.id}`],
    ['case.close', 'referred'],
  ]);
  expect(JSON.stringify(acts)).not.toContain('zanzibar');
});

describe('a link', () => {
  test('is in both cases, and goes from both', async () => {
    const [one, two] = [await store(held), await store(held)];
    await desk.call('awa', 'POST', `/cases/${one.id}/links`, { other: two.id, kind: 'same_place' });
    expect((await stored(one.id)).links).toEqual([{ id: two.id, kind: 'same_place' }]);
    expect((await stored(two.id)).links).toEqual([{ id: one.id, kind: 'same_place' }]);
    expect((await stored(two.id)).acts).toEqual([]);
    await desk.call('awa', 'DELETE', `/cases/${two.id}/links/${one.id}`);
    expect((await stored(one.id)).links).toEqual([]);
    expect((await stored(two.id)).links).toEqual([]);
  });

  test('is made by the code that staff know a case by, as well as by its id', async () => {
    const [one, two] = [await store(held), await store(held)];
    const body = { other: ` ${two.code.toLowerCase()} `, kind: 'same_person' };
    expect(await desk.call('awa', 'POST', `/cases/${one.id}/links`, body)).toMatchObject({ status: 200 });
    expect((await stored(one.id)).links).toEqual([{ id: two.id, kind: 'same_person' }]);
    const half = { other: two.code.slice(0, 4), kind: 'same_person' };
    expect(await desk.call('awa', 'POST', `/cases/${one.id}/links`, half)).toMatchObject({ status: 400 });
  });

  test.each([
    ['a case that its reader may not read', { status: 'taken', owner: 'bakary' }, 'no_such_case'],
    ['an erased one', { erased: true, status: 'closed' }, 'no_such_case'],
  ] as const)('does not lead to %s', async (_what, made, reason) => {
    const [one, two] = [await store(held), await store(made)];
    const answer = await desk.call('awa', 'POST', `/cases/${one.id}/links`, {
      other: two.id,
      kind: 'same_place',
    });
    expect(answer).toMatchObject({ status: 400, body: { reason } });
    expect((await stored(two.id)).links).toEqual([]);
  });

  test('does not lead to itself, and is not made in the case of another', async () => {
    const [one, two] = [await store(held), await store({ status: 'taken', owner: 'bakary' })];
    const body = { other: one.id, kind: 'same_person' };
    expect(await desk.call('awa', 'POST', `/cases/${one.id}/links`, body)).toMatchObject({ status: 400 });
    expect(await desk.call('awa', 'POST', `/cases/${two.id}/links`, body)).toMatchObject({ status: 403 });
    expect((await stored(one.id)).links).toEqual([]);
  });
});

test('what is written twice with one key is there once', async () => {
  const { id } = await store(held);
  for (let time = 0; time < 2; time += 1) {
    expect(await desk.call('awa', 'POST', `/cases/${id}/notes`, note)).toMatchObject(DONE);
    expect(await desk.call('awa', 'POST', `/cases/${id}/tasks`, task)).toMatchObject(DONE);
    expect(await desk.call('awa', 'POST', `/cases/${id}/tasks/${KEY}/done`)).toMatchObject(DONE);
  }
  const { notes, tasks, acts } = await stored(id);
  expect([notes.length, tasks.length, acts.length]).toEqual([1, 1, 3]);
  expect(tasks[0]?.doneAt).toBeInstanceOf(Date);
});
