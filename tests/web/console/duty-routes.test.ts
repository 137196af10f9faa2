import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Act } from '#src/domain/audit/act.ts';
import type { DeskChange } from '#src/desk/desk-change.ts';
import type { StaffContact } from '#src/desk/staff-book.ts';
import { createHolidays } from '#src/storage/holidays.ts';
import { createShifts } from '#src/storage/shifts.ts';
import type { Caller } from '#src/web/console/api/api-route.ts';
import { dutyRoutes } from '#src/web/console/api/duty-routes.ts';
import { mountApi } from '#src/web/console/api/mount-api.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testContent } from '#tests/support/service.ts';
import { CONTACTS, staffBook } from '#tests/support/staff-book.ts';
import { serveRoutes, type Served } from '#tests/web/serve.ts';

/** The rota over HTTP: what is planned is read again, with the acts of who did it in the store. */
let database: TestDatabase;
let served: Served;
const told: DeskChange[] = [];
const NOW = new Date('2026-12-20T12:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  const { country } = await testContent();
  const routes = dutyRoutes({
    shifts: createShifts(database.connection),
    holidays: createHolidays(database.connection),
    staff: staffBook(),
    country,
    now: () => NOW,
    id: randomUUID,
    tellDesk: (change) => Promise.resolve(void told.push(change)),
  });
  served = await serveRoutes(
    mountApi(routes, {
      callerOf: ({ headers }) => Promise.resolve(callerOf(String(headers['x-test-staff']))),
      isOurs: () => true,
    }),
  );
});
afterAll(async () => {
  await served.stop();
  await database.close();
});
beforeEach(async () => {
  told.length = 0;
  for (const name of ['shifts', 'holidays']) await database.connection.collection(name).deleteMany({});
});

type Name = keyof typeof CONTACTS | 'omar';

function callerOf(name: string): Caller {
  const known = (CONTACTS as Readonly<Record<string, StaffContact | undefined>>)[name];
  const role = known?.role ?? 'auditor';
  return { session: 's', staff: { id: name, login: name, name, role, language: 'fr' } };
}

interface Rota {
  readonly now: unknown[];
  readonly shifts: { readonly id: string; readonly from: string }[];
  readonly holidays: unknown[];
  readonly gaps: { readonly from: string; readonly until: string }[];
}

async function call(by: Name, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${served.url}/api/v1${path}`, {
    method,
    headers: { 'x-test-staff': by, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function rota(from = '2026-12-20T00:00:00Z', until = '2027-01-03T00:00:00Z'): Promise<Rota> {
  const { status, body } = await call('sira', 'GET', `/duty?from=${from}&until=${until}`);
  expect(status).toBe(200);
  return body as unknown as Rota;
}

const NIGHT = { staff: 'awa', from: '2026-12-20T20:00:00Z', until: '2026-12-21T06:00:00Z', place: 1 };

async function acts(collection: string): Promise<string[]> {
  const found = await database.connection.collection<{ acts: Act[] }>(collection).find({}).toArray();
  return found.flatMap(({ acts: done }) =>
    done.map(({ by, action, subject }) => `${'id' in by ? by.id : ''} ${action} ${subject}`),
  );
}

describe('a shift', () => {
  test('is on the rota, in the weeks after too, and off it again', async () => {
    const added = await call('sira', 'POST', '/duty/shifts', { ...NIGHT, repeatWeeks: 2 });
    expect(added).toEqual({ status: 200, body: { done: true } });
    const { shifts } = await rota(undefined, '2027-01-10T00:00:00Z');
    expect(shifts.map(({ from }) => from)).toEqual([
      '2026-12-20T20:00:00.000Z',
      '2026-12-27T20:00:00.000Z',
      '2027-01-03T20:00:00.000Z',
    ]);
    expect(shifts[0]).toEqual({
      id: `awa:${Date.parse(NIGHT.from)}`,
      staff: { id: 'awa', name: 'Awa Test' },
      from: '2026-12-20T20:00:00.000Z',
      until: '2026-12-21T06:00:00.000Z',
      place: 1,
    });
    const path = `/duty/shifts/${shifts[1]?.id ?? ''}`;
    expect((await call('ada', 'DELETE', path)).status).toBe(200);
    expect((await call('ada', 'DELETE', path)).status).toBe(404);
    expect((await rota()).shifts).toHaveLength(1);
    expect(await acts('shifts')).toEqual([
      `sira duty.add shift:${shifts[0]?.id ?? ''}`,
      `sira duty.add shift:${shifts[1]?.id ?? ''}`,
      `ada duty.remove shift:${shifts[1]?.id ?? ''}`,
      `sira duty.add shift:${shifts[2]?.id ?? ''}`,
    ]);
  });

  test('that was asked for twice is one, and one that was taken off comes back', async () => {
    for (const _ of [1, 2]) expect((await call('sira', 'POST', '/duty/shifts', NIGHT)).status).toBe(200);
    expect(await acts('shifts')).toHaveLength(1);
    const [shift] = (await rota()).shifts;
    await call('sira', 'DELETE', `/duty/shifts/${shift?.id ?? ''}`);
    expect((await call('sira', 'POST', '/duty/shifts', NIGHT)).status).toBe(200);
    expect((await rota()).shifts).toHaveLength(1);
    expect(await acts('shifts')).toHaveLength(3);
  });

  test.each([
    ['of somebody unknown', { staff: 'nobody' }, 400, { fields: ['body.staff'] }],
    ['of a closed account', { staff: 'gone' }, 400, { fields: ['body.staff'] }],
    ['of somebody who takes no cases', { staff: 'ada' }, 400, { fields: ['body.staff'] }],
    ['that ends before it begins', { until: '2026-12-20T19:00:00Z' }, 400, { fields: ['body.until'] }],
    [
      'that is over',
      { from: '2026-12-19T08:00:00Z', until: '2026-12-19T16:00:00Z' },
      400,
      { fields: ['body.until'] },
    ],
    ['of three weeks', { until: '2027-01-10T20:00:00Z' }, 400, { fields: ['body.until'] }],
    [
      'that overlaps its own repetition',
      { until: '2026-12-28T20:00:00Z', repeatWeeks: 1 },
      409,
      { reason: 'overlaps' },
    ],
    ['at place 0', { place: 0 }, 400, { fields: ['body.place'] }],
  ])('%s is refused, and nothing is planned', async (_sentence, change, status, error) => {
    const refused = await call('sira', 'POST', '/duty/shifts', { ...NIGHT, ...change });
    expect(refused).toMatchObject({ status, body: error });
    expect((await rota()).shifts).toEqual([]);
  });

  test('of somebody who is on duty then is refused with all its weeks; of somebody else it is not', async () => {
    await call('sira', 'POST', '/duty/shifts', {
      ...NIGHT,
      from: '2026-12-27T22:00:00Z',
      until: '2026-12-28T02:00:00Z',
    });
    const refused = await call('sira', 'POST', '/duty/shifts', { ...NIGHT, repeatWeeks: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict', reason: 'overlaps' } });
    expect((await rota()).shifts).toHaveLength(1);
    const other = { ...NIGHT, staff: 'bakary', repeatWeeks: 1 };
    expect((await call('sira', 'POST', '/duty/shifts', other)).status).toBe(200);
    expect((await rota()).shifts).toHaveLength(3);
  });
});

test('who is on duty now, in the order of the alerts, and whether an alert reaches them', async () => {
  const day = { from: '2026-12-20T08:00:00Z', until: '2026-12-20T18:00:00Z' };
  await call('sira', 'POST', '/duty/shifts', { ...day, staff: 'bakary', place: 2 });
  await call('sira', 'POST', '/duty/shifts', { ...day, staff: 'moussa', place: 1 });
  await call('sira', 'POST', '/duty/shifts', NIGHT);
  const { now, gaps } = await rota();
  expect(now).toEqual([
    { name: 'Moussa Test', place: 1, isReachable: false },
    { name: 'Bakary Test', place: 2, isReachable: true },
  ]);
  expect(gaps).toEqual([
    { from: '2026-12-20T18:00:00.000Z', until: '2026-12-20T20:00:00.000Z' },
    { from: '2026-12-21T06:00:00.000Z', until: '2027-01-03T12:00:00.000Z' },
  ]);
});

describe('holidays', () => {
  test('are those of the country and those that were entered, each at its day', async () => {
    const entered = { on: '2026-12-30', name: 'Journée de deuil' };
    expect((await call('sira', 'POST', '/duty/holidays', entered)).status).toBe(200);
    expect((await call('ada', 'POST', '/duty/holidays', { ...entered, name: 'Journée chômée' })).status).toBe(
      200,
    );
    expect((await rota()).holidays).toEqual([
      { on: '2026-12-25', name: 'Fête de Noël', entered: false },
      { on: '2026-12-30', name: 'Journée chômée', entered: true },
      { on: '2027-01-01', name: "Jour de l'an", entered: false },
    ]);
    expect((await call('sira', 'DELETE', '/duty/holidays/2026-12-30')).status).toBe(200);
    expect((await rota()).holidays).toHaveLength(2);
    expect(await acts('holidays')).toEqual([
      'sira holiday.enter holiday:2026-12-30',
      'ada holiday.enter holiday:2026-12-30',
      'sira holiday.remove holiday:2026-12-30',
    ]);
  });

  test('of the country are not taken out, and a day that there is not is none', async () => {
    expect((await call('sira', 'DELETE', '/duty/holidays/2026-12-25')).status).toBe(404);
    expect((await call('sira', 'POST', '/duty/holidays', { on: '2027-02-30', name: 'a' })).status).toBe(400);
  });
});

test('every change is told to the open consoles, and what changed nothing is not', async () => {
  const day = '2026-12-30';
  await call('sira', 'POST', '/duty/shifts', NIGHT);
  const [shift] = (await rota()).shifts;
  for (const _ of [1, 2]) await call('sira', 'DELETE', `/duty/shifts/${shift?.id ?? ''}`);
  await call('sira', 'POST', '/duty/holidays', { on: day, name: 'a' });
  for (const _ of [1, 2]) await call('sira', 'DELETE', `/duty/holidays/${day}`);
  expect(told.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'duty shifts:awa',
    `duty shift:${shift?.id ?? ''}`,
    `duty holiday:${day}`,
    `duty holiday:${day}`,
  ]);
});

test.each([
  ['awa', 200, 403],
  ['sira', 200, 200],
  ['ada', 200, 200],
  ['omar', 403, 403],
] as const)('%s: reading %d, planning %d', async (by, read, write) => {
  const span = 'from=2026-12-20T00:00:00Z&until=2026-12-21T00:00:00Z';
  expect((await call(by, 'GET', `/duty?${span}`)).status).toBe(read);
  expect((await call(by, 'POST', '/duty/shifts', NIGHT)).status).toBe(write);
  expect((await call(by, 'POST', '/duty/holidays', { on: '2026-12-30', name: 'a' })).status).toBe(write);
});

test.each([
  'until=2026-12-21T00:00:00Z',
  'from=2026-12-22T00:00:00Z&until=2026-12-21T00:00:00Z',
  'from=2026-01-01T00:00:00Z&until=2026-12-21T00:00:00Z',
])('%s is no span to be listed', async (query) => {
  expect((await call('sira', 'GET', `/duty?${query}`)).status).toBe(400);
});
