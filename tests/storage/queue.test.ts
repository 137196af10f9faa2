import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '#src/domain/cases/case.ts';
import { queueKey } from '#src/domain/cases/work/queue-key.ts';
import { LEVELS } from '#src/domain/triage/level.ts';
import { createCases, type Cases } from '#src/storage/cases.ts';
import { ensureIndexes } from '#src/storage/ensure-indexes.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { createQueue, type Queue, type QueueFilter } from '#src/storage/queue.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { makeCase, type MadeCase } from '#tests/support/case-desk.ts';
import { testVault } from '#tests/support/vault.ts';

/** The queue on a real database: its order, its pages while things change, its filters, its counts. */
const START = Date.parse('2026-11-24T08:00:00Z');
const ALL = { scope: 'any', staff: 'sira' } as const;
const ACTIVE: QueueFilter = { status: 'active' };

let database: TestDatabase;
let cases: Cases;
let queue: Queue;
beforeAll(async () => {
  database = await openTestDatabase();
  await ensureIndexes(database.connection, INDEXES);
  cases = createCases(database.connection, testVault());
  queue = createQueue(database.connection, testVault());
});
afterEach(async () => {
  await database.connection.collection('cases').deleteMany({});
});
afterAll(() => database.close());

async function store(...made: readonly Case[]): Promise<void> {
  for (const one of made) expect(await cases.open(one)).toBe('opened');
}

const at = (minute: number): Date => new Date(START + minute * 60_000);
const made = (id: string, minute: number, more: MadeCase = {}): Case =>
  makeCase({ id, openedAt: at(minute), ...more });

async function page(cursor: string | undefined, limit: number, filter = ACTIVE) {
  const found = await queue.page(filter, ALL, cursor, limit);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

/** All pages one after the other; `between` happens after each. */
async function allPages(limit: number, between: () => Promise<void> = () => Promise.resolve()) {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const { items, next } = await page(cursor, limit);
    ids.push(...items.map(({ id }) => id));
    if (next === null) return ids;
    cursor = next;
    await between();
  }
}

const ids = async (filter: QueueFilter, scope: Parameters<Queue['page']>[1] = ALL): Promise<string[]> => {
  const found = await queue.page(filter, scope, undefined, 100);
  return found.ok ? found.value.items.map(({ id }) => id) : [found.error];
};

test('pages hold every case once, in one order, whatever comes and goes around them', async () => {
  const change = fc.record({
    kind: fc.constantFrom('come', 'go', 'rise'),
    pick: fc.nat(),
    level: fc.constantFrom(...LEVELS),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ level: fc.constantFrom(...LEVELS), minute: fc.nat(3), answered: fc.boolean() }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(change, { maxLength: 6 }),
      async (drafts, limit, changes) => {
        await database.connection.collection('cases').deleteMany({});
        const before = drafts.map(({ level, minute, answered }, index) =>
          made(`case-${index}`, minute, { level, ...(answered ? { answeredAt: at(minute) } : {}) }),
        );
        await store(...before);
        const moved = new Set<string>();
        const left = [...changes];
        let added = 0;
        const found = await allPages(limit, async () => {
          const next = left.pop();
          if (next === undefined) return;
          const picked = before[next.pick % before.length];
          if (next.kind === 'come') await store(made(`new-${(added += 1)}`, 1, { level: next.level }));
          else if (picked !== undefined) {
            moved.add(picked.id);
            const known = await cases.find(picked.id);
            if (known === undefined) return;
            const changed: Case =
              next.kind === 'go' ? { ...known, status: 'closed' } : { ...known, level: next.level };
            await cases.save(changed, known);
          }
        });
        const stayed = before
          .filter(({ id }) => !moved.has(id))
          .toSorted((a, b) => (queueKey(a) < queueKey(b) ? -1 : 1))
          .map(({ id }) => id);
        expect(found.filter((id) => stayed.includes(id))).toEqual(stayed);
      },
    ),
    { numRuns: 25 },
  );
});

test('a line of the queue says when somebody must answer and what is due, and nothing that leads to the person', async () => {
  const task = { id: 't', text: 'appeler Zanzibar', dueAt: at(30), for: null, doneAt: null };
  await store(
    made('one', 0, {
      tasks: [task],
      tags: ['mine'],
      unread: 2,
      report: { words: ['je suis Zanzibar'], child: true },
    }),
  );
  const { items } = await page(undefined, 10);
  expect(items).toMatchObject([
    { id: 'one', answerBy: at(240), taskDue: at(30), unread: 2, tags: ['mine'], child: true, about: 'self' },
  ]);
  expect(JSON.stringify(items)).not.toContain('Zanzibar');
});

test('filters are added to each other', async () => {
  await store(
    made('open', 1, { level: 'P1', region: 'kayes', language: 'bm', tags: ['Éloigné'] }),
    made('taken', 2, { level: 'P2', region: 'kayes', status: 'taken', owner: 'awa' }),
    made('other', 3, { level: 'P3', region: 'gao', status: 'taken', owner: 'bakary', tags: ['mine'] }),
    made('closed', 4, { level: 'P1', region: 'kayes', status: 'closed', owner: 'awa' }),
  );
  const tries: readonly (readonly [QueueFilter, readonly string[]])[] = [
    [{ status: 'active' }, ['open', 'taken', 'other']],
    [{ status: 'open' }, ['open']],
    [{ status: 'taken' }, ['taken', 'other']],
    [{ status: 'closed' }, ['closed']],
    [{ status: 'active', level: 'P2' }, ['taken']],
    [{ status: 'active', region: 'kayes' }, ['open', 'taken']],
    [{ status: 'active', language: 'bm' }, ['open']],
    [{ status: 'active', owner: 'awa' }, ['taken']],
    [{ status: 'active', owner: null }, ['open']],
    // A tag is found however it is spelt.
    [{ status: 'active', tag: 'eloigne' }, ['open']],
    [{ status: 'active', tag: 'nothing' }, []],
    [{ status: 'active', region: 'kayes', owner: 'awa', level: 'P2' }, ['taken']],
    [{ status: 'active', region: 'gao', owner: 'awa' }, []],
  ];
  for (const [filter, expected] of tries) expect([filter, await ids(filter)]).toEqual([filter, expected]);
});

test.each(['nonsense', Buffer.from('P1|~').toString('base64url'), ''])(
  '%p is no place to go on from',
  async (cursor) => {
    expect(await queue.page(ACTIVE, ALL, cursor, 10)).toEqual({ ok: false, error: 'bad_cursor' });
  },
);

test('counts are those of what somebody sees', async () => {
  await store(
    made('late', 0, { level: 'P1' }),
    made('mine', 1, { level: 'P2', status: 'taken', owner: 'awa', answeredAt: at(2) }),
    made('other', 1, { level: 'P1', status: 'taken', owner: 'bakary' }),
    made('quiet', 1, { level: 'P4' }),
    made('gone', 1, { level: 'P1', status: 'closed', owner: 'awa' }),
  );
  expect(await queue.counts(ALL, at(60))).toEqual({
    ...{ active: 4, free: 2, mine: 0, overdue: 2 },
    levels: { P1: 2, P2: 1, P3: 0, P4: 1, P5: 0 },
  });
  expect(await queue.counts({ scope: 'own_or_free', staff: 'awa' }, at(60))).toEqual({
    ...{ active: 3, free: 2, mine: 1, overdue: 1 },
    levels: { P1: 1, P2: 1, P3: 0, P4: 1, P5: 0 },
  });
});

test('a case of an older version reads well, and comes into the queue', async () => {
  await store(
    made('old', 0, {
      timeline: [
        { at: at(0), what: 'opened P2' },
        { at: at(3), what: 'answered' },
      ],
    }),
  );
  const collection = database.connection.collection<{ _id: string }>('cases');
  const fresh = [
    'owner',
    'ruledLevel',
    'unread',
    'notes',
    'tags',
    'tagKeys',
    'tasks',
    'taskDue',
    'links',
    'alike',
    'isActive',
    'rank',
    'answerBy',
    'acts',
  ];
  await collection.updateOne({ _id: 'old' }, { $unset: Object.fromEntries(fresh.map((name) => [name, 1])) });
  expect(await cases.find('old')).toMatchObject({
    ...{ ruledLevel: 'P2', unread: 0, notes: [], tags: [], tasks: [], links: [], acts: [] },
    answeredAt: at(3),
  });
  expect(await ids(ACTIVE)).toEqual([]);
  await cases.bringUpToDate();
  expect(await ids(ACTIVE)).toEqual(['old']);
  expect((await page(undefined, 1)).items).toMatchObject([{ answerBy: null, unread: 0 }]);
  await cases.bringUpToDate();
  expect(await cases.find('old')).toMatchObject({ answeredAt: at(3), version: 0 });
});

test('cases like another one are found by phone, number and place', async () => {
  const known = made('one', 0, {
    conversation: 'c1',
    region: 'gao',
    report: { callBackNumber: '+22376000001', place: 'Ansongo' },
  });
  await store(
    known,
    made('phone', 1, { conversation: 'c1' }),
    made('number', 2, { report: { callBackNumber: '+22376000001' } }),
    made('place', 3, { region: 'gao', report: { place: 'ansongo' } }),
    made('nothing', 4, { region: 'gao' }),
  );
  expect((await cases.alike(known, 10)).map(({ id }) => id)).toEqual(['place', 'number', 'phone']);
  expect(await cases.alike(made('alone', 5, { conversation: '' }), 10)).toEqual([]);
});

test('of what staff write, nothing can be read in the store', async () => {
  const by = { by: 'awa', at: at(1) };
  await store(
    made('sealed', 0, {
      notes: [{ id: 'n', text: 'zanzibar note', ...by }],
      tasks: [{ id: 't', text: 'zanzibar task', dueAt: null, for: null, doneAt: null }],
      tags: ['zanzibar tag'],
      levelSet: { level: 'P1', reason: 'zanzibar reason', ...by },
      closing: { reason: 'helped', note: 'zanzibar closing', ...by },
      report: { place: 'zanzibar place', callBackNumber: '+22376000001' },
      region: 'gao',
    }),
  );
  const stored = JSON.stringify(await database.connection.collection('cases').find({}).toArray());
  for (const canary of ['zanzibar', '76000001', 'anzi']) expect(stored).not.toContain(canary);
  expect(await cases.find('sealed')).toMatchObject({
    notes: [{ text: 'zanzibar note', at: at(1) }],
    tags: ['zanzibar tag'],
    levelSet: { reason: 'zanzibar reason' },
    closing: { note: 'zanzibar closing' },
  });
});
