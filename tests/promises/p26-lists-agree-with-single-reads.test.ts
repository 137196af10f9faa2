import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { covers, scopeOf } from '#src/domain/staff/permissions.ts';
import { createCases } from '#src/storage/cases.ts';
import { createQueue } from '#src/storage/queue.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { makeCase, openDesk, STAFF, type StaffName } from '#tests/support/case-desk.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/** P26: a list holds exactly what its reader could read one by one. */
const OWNERS = ['awa', 'bakary', 'sira', null] as const;

let database: TestDatabase;
let service: TestService;
beforeAll(async () => {
  database = await openTestDatabase();
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
  await database.close();
});

test('the query of a scope says the same as the rule for one case', async () => {
  const cases = createCases(database.connection, testVault());
  const queue = createQueue(database.connection, testVault());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ owner: fc.constantFrom(...OWNERS), isClosed: fc.boolean() }), { maxLength: 8 }),
      fc.constantFrom('any', 'own', 'own_or_free' as const),
      fc.constantFrom('awa', 'bakary', 'sira', 'nobody'),
      async (drafts, scope, staff) => {
        await database.connection.collection('cases').deleteMany({});
        const made = drafts.map(({ owner, isClosed }) =>
          makeCase({
            status: isClosed ? 'closed' : owner === null ? 'open' : 'taken',
            ...(owner === null ? {} : { owner }),
          }),
        );
        for (const one of made) await cases.open(one);
        for (const status of ['active', 'closed'] as const) {
          const found = await queue.page({ status }, { scope, staff }, undefined, 100);
          const listed = found.ok ? found.value.items.map(({ id }) => id) : [];
          const readable = made
            .filter((one) => (one.status === 'closed') === (status === 'closed'))
            .filter(({ owner }) => covers(scope, staff, owner ?? null))
            .map(({ id }) => id);
          expect(listed.toSorted()).toEqual(readable.toSorted());
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('over HTTP, whoever lists a case can read it, and whoever does not, cannot', async () => {
  await using desk = await openDesk(service);
  const made = OWNERS.map((owner) => makeCase(owner === null ? {} : { owner, status: 'taken' }));
  for (const one of made) await service.cases.open(one);
  for (const name of Object.keys(STAFF) as StaffName[]) {
    const list = await desk.call(name, 'GET', '/cases?limit=100');
    if (scopeOf('case.list', STAFF[name]) === undefined) {
      expect(list).toMatchObject({ status: 403 });
      expect(await desk.call(name, 'GET', '/cases/counts')).toMatchObject({ status: 403 });
    }
    const listed =
      list.status === 200 ? (list.body as { items: { id: string }[] }).items.map(({ id }) => id) : [];
    for (const { id } of made) {
      const { status } = await desk.call(name, 'GET', `/cases/${id}`);
      expect([name, id, status]).toEqual([name, id, listed.includes(id) ? 200 : 403]);
    }
  }
}, 60_000);
