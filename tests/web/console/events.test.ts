import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createChangeFeed } from '#src/desk/change-feed.ts';
import { createChanges } from '#src/storage/changes.ts';
import { eventsRoutes } from '#src/web/console/api/events-routes.ts';
import type { Change } from '#src/web/console/contract/cases.ts';
import { makeCase, openDesk, type StaffName, type TestDesk } from '#tests/support/case-desk.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/** What changes comes to whoever looks, as it changes, and what changed while they were away. */
let service: TestService;
let desk: TestDesk;
const open: AbortController[] = [];
beforeEach(async () => {
  service = await startTestService();
  desk = await openDesk(service);
});
afterEach(async () => {
  for (const controller of open.splice(0)) controller.abort();
  await desk[Symbol.asyncDispose]();
  await service.close();
});

interface Event {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: Partial<Change>;
}

/** Listens as somebody, from after a place if one is given; `events` grows as they come. */
async function listen(
  by: StaffName,
  last?: string,
): Promise<{ events: Event[]; has(count: number): Promise<void>; end(): void; done: Promise<void> }> {
  const controller = new AbortController();
  open.push(controller);
  const answer = await fetch(`${desk.served.url}/api/v1/events`, {
    headers: { 'x-test-staff': by, ...(last === undefined ? {} : { 'last-event-id': last }) },
    signal: controller.signal,
  });
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const events: Event[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        const data = field('data');
        if (data !== undefined)
          events.push({ id: field('id'), event: field('event'), data: JSON.parse(data) as Partial<Change> });
      }
    }
  };
  const done = read().catch(() => undefined);
  return {
    events,
    done,
    end: () => {
      controller.abort();
    },
    has: async (count) => {
      for (let tries = 0; events.length < count && tries < 200; tries += 1) await wait(25);
      expect(events.length).toBeGreaterThanOrEqual(count);
    },
  };
}

test('a case comes live to whoever may see it, and to nobody else', async () => {
  const [awa, bakary, dio] = [await listen('awa'), await listen('bakary'), await listen('dio')];
  const known = makeCase({ level: 'P1' });
  await service.cases.open(known);
  await Promise.all([awa.has(1), bakary.has(1)]);
  expect(awa.events[0]).toMatchObject({
    event: 'change',
    data: { kind: 'case', id: known.id, what: 'opened', level: 'P1' },
  });
  // Taken, it goes from the queue of the others, who hear of that and of nothing after it.
  await desk.call('awa', 'POST', `/cases/${known.id}/take`);
  await Promise.all([awa.has(2), bakary.has(2)]);
  await desk.call('awa', 'POST', `/cases/${known.id}/level`, { level: 'P2', reason: 'à l’abri' });
  await awa.has(3);
  await wait(100);
  expect(bakary.events.map(({ data }) => data.what)).toEqual(['opened', 'taken']);
  expect(awa.events.map(({ data }) => data.what)).toEqual(['opened', 'taken', 'changed']);
  expect(dio.events).toEqual([]);
  expect(JSON.stringify(awa.events)).not.toContain('abri');
});

test('whoever was away gets what changed meanwhile, once and in order', async () => {
  const first = await listen('awa');
  await service.cases.open(makeCase({ id: 'one' }));
  await first.has(1);
  const last = first.events[0]?.id ?? '';
  first.end();
  for (const id of ['two', 'three']) await service.cases.open(makeCase({ id }));
  await service.cases.open(makeCase({ id: 'hidden', owner: 'bakary', status: 'taken' }));
  const second = await listen('awa', last);
  await second.has(2);
  await service.cases.open(makeCase({ id: 'four' }));
  await second.has(3);
  // Longer than the store is looked at: nothing comes a second time.
  await wait(1500);
  expect(second.events.map(({ data }) => data.id)).toEqual(['two', 'three', 'four']);
});

test.each(['0000000000000-0001-00000000', 'nonsense', '{"$gt":""}'])(
  'after %s, which nobody knows any more, everything is to be read again',
  async (last) => {
    await service.cases.open(makeCase());
    const stream = await listen('awa', last);
    await stream.has(1);
    expect(stream.events).toEqual([{ id: undefined, event: 'reset', data: {} }]);
  },
);

test('what another process changes comes too', async () => {
  const stream = await listen('awa');
  const elsewhere = createChanges(service.database.connection);
  await elsewhere.add({ kind: 'case', id: 'x', what: 'said', level: 'P2', owner: null, ownerBefore: null });
  await stream.has(1);
  await wait(1200);
  expect(stream.events).toMatchObject([{ data: { id: 'x', what: 'said' } }]);
});

test('who reads the directory hears of it, and of no case', async () => {
  const [dio, omar] = [await listen('dio'), await listen('omar')];
  const change = { what: 'changed', level: null, owner: null, ownerBefore: null } as const;
  await service.changes.add({ ...change, kind: 'directory', id: 'org' });
  await service.changes.add({ ...change, kind: 'duty', id: 'shift' });
  await service.changes.add({ ...change, kind: 'case', id: 'case' });
  await dio.has(1);
  await wait(100);
  expect(dio.events.map(({ data }) => data.kind)).toEqual(['directory']);
  expect(omar.events).toEqual([]);
});

test('a session that is over hears nothing more', async () => {
  const feed = createChangeFeed({
    changes: service.changes,
    log: service.service.desk.log,
    now: () => new Date(),
  });
  const [route] = eventsRoutes({
    feed,
    holds: ({ staff }) => Promise.resolve(!desk.ended.has(staff.id)),
    checkMs: 30,
  });
  if (route === undefined) throw new Error('no route');
  const { mountApi } = await import('#src/web/console/api/mount-api.ts');
  const { serveRoutes } = await import('#tests/web/serve.ts');
  const caller = {
    session: 's',
    staff: { id: 'awa', login: 'awa', name: 'Awa', role: 'agent', language: 'fr' },
  } as const;
  await using served = await serveRoutes(
    mountApi([route], { callerOf: () => Promise.resolve(caller), isOurs: () => true }),
  );
  const answer = await fetch(`${served.url}/api/v1/events`);
  desk.ended.add('awa');
  expect(await answer.text()).toMatch(/^retry:/);
});

test('changes are forgotten after their time', async () => {
  await service.cases.open(makeCase());
  const [change] = await service.changes.after('', 10);
  await service.changes.trim(new Date(Date.now() - 60_000));
  expect(await service.changes.reaches(change?.seq ?? '')).toBe(true);
  await service.changes.trim(new Date(Date.now() + 60_000));
  expect(await service.changes.reaches(change?.seq ?? '')).toBe(false);
});
