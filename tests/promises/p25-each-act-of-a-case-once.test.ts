import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import { makeCase, openDesk, type MadeCase, type TestDesk } from '#tests/support/case-desk.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/**
 * P25, the part of cases: each route that changes one leaves exactly one act, in the same write; done once more it
 * leaves none. A new route has to be added here, or the walk over the table of routes fails.
 */
let service: TestService;
let desk: TestDesk;
beforeAll(async () => {
  service = await startTestService();
  desk = await openDesk(service);
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await service.close();
});

const task = { id: 'a-task', text: 'appeler', dueAt: null, for: null, doneAt: null };
const speaks = { speaker: { id: 'sira', at: new Date() } };

interface Walk {
  readonly made?: MadeCase;
  readonly path: (known: Case, other: Case) => string;
  readonly body?: (other: Case) => unknown;
  readonly action: string;
  /** Asking again is another act: somebody looked once more. */
  readonly isEachTime?: true;
}

const on = (what: string) => (known: Case) => `/cases/${known.id}/${what}`;

const WALKS: Readonly<Record<string, Walk>> = {
  'POST /cases/:id/take': { made: { status: 'open' }, path: on('take'), action: 'case.take' },
  'POST /cases/:id/assign': { path: on('assign'), body: () => ({ to: 'awa' }), action: 'case.assign' },
  'POST /cases/:id/level': {
    path: on('level'),
    body: () => ({ level: 'P1', reason: 'parce que' }),
    action: 'case.level',
  },
  'POST /cases/:id/close': { path: on('close'), body: () => ({ reason: 'helped' }), action: 'case.close' },
  'POST /cases/:id/reopen': {
    made: { status: 'closed', owner: 'sira' },
    path: on('reopen'),
    action: 'case.reopen',
  },
  'POST /cases/:id/notes': { path: on('notes'), body: () => keyed({ text: 'a' }), action: 'case.note' },
  'PUT /cases/:id/tags': { path: on('tags'), body: () => ({ tags: ['mine'] }), action: 'case.tags' },
  'POST /cases/:id/tasks': {
    path: on('tasks'),
    body: () => keyed({ text: 'a', dueAt: null, for: null }),
    action: 'case.task',
  },
  'POST /cases/:id/tasks/:task/done': {
    made: { tasks: [task] },
    path: on('tasks/a-task/done'),
    action: 'case.task_done',
  },
  'POST /cases/:id/links': {
    path: on('links'),
    body: (other) => ({ other: other.id, kind: 'same_person' }),
    action: 'case.link',
  },
  'DELETE /cases/:id/links/:other': {
    made: { links: [{ id: 'gone', kind: 'same_place' }] },
    path: on('links/gone'),
    action: 'case.unlink',
  },
  'POST /cases/:id/number': { path: on('number'), action: 'case.number', isEachTime: true },
  'POST /cases/:id/messages': {
    path: on('messages'),
    body: () => keyed({ text: 'Bonjour', language: 'fr' }),
    action: 'case.answer',
  },
  'POST /cases/:id/takeover': { path: on('takeover'), action: 'case.takeover' },
  'POST /cases/:id/handback': { made: speaks, path: on('handback'), action: 'case.handback' },
};

/** What is sent under a key of its own. */
function keyed(body: object): object {
  return { key: randomUUID(), ...body };
}

test('every route that changes something of a case is walked', () => {
  const changing = desk.routes
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/cases'))
    .map(({ method, path }) => `${method} ${path}`);
  expect(changing.toSorted()).toEqual(Object.keys(WALKS).toSorted());
});

test.each(Object.entries(WALKS))('%s', async (route, { made, path, body, action, isEachTime }) => {
  const conversation = await service.service.desk.conversations.begin(
    'simulator-sms',
    `sim:${randomUUID()}`,
    new Date(),
  );
  const known = makeCase({ conversation, status: 'taken', owner: 'bakary', ...made });
  const other = makeCase();
  await service.cases.open(known);
  await service.cases.open(other);
  const [method] = route.split(' ') as ['POST' | 'PUT' | 'DELETE'];
  const sent = body?.(other);
  const before = (await service.cases.find(known.id))?.version ?? -1;
  const actsAfterCall = async (): Promise<readonly string[]> => {
    const answer = await desk.call('sira', method, path(known, other), sent);
    expect(answer).toMatchObject({ status: 200 });
    return ((await service.cases.find(known.id))?.acts ?? []).map((act) => act.action);
  };
  expect(await actsAfterCall()).toEqual([action]);
  // In the same write: the case moved on by one version, and no more.
  expect((await service.cases.find(known.id))?.version).toBe(before + 1);
  expect(await actsAfterCall()).toEqual(isEachTime === true ? [action, action] : [action]);
  expect((await service.cases.find(other.id))?.acts).toEqual([]);
});
