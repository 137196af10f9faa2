import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Act } from '#src/domain/audit/act.ts';
import type { Role } from '#src/domain/staff/role.ts';
import type { Caller } from '#src/web/console/api/api-route.ts';
import { directoryRoutes } from '#src/web/console/api/directory-routes.ts';
import { mountApi } from '#src/web/console/api/mount-api.ts';
import { referralRoutes } from '#src/web/console/api/referral-routes.ts';
import { startReferralDesk, type ReferralDesk } from '#tests/support/referral-desk.ts';
import { entryOf, phoneOf } from '../../../domain/directory/entry-of.ts';
import { serveRoutes, type Served } from '../../serve.ts';

let desk: ReferralDesk;
let server: Served;
let readings: Omit<Act, 'id' | 'at'>[];
beforeEach(async () => {
  desk = await startReferralDesk([
    entryOf({ id: 'one', name: 'Un', phones: [phoneOf()], email: 'un@example.org' }),
    entryOf({ id: 'two', name: 'Deux', verified: null }),
  ]);
  const { directory, live } = desk;
  readings = [];
  const routes = [
    ...directoryRoutes({ ...desk.parts, directory, live }),
    ...referralRoutes({
      ...desk.parts,
      recordReading: (reading) => Promise.resolve(void readings.push(reading)),
      namesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, id.toUpperCase()]))),
    }),
  ];
  server = await serveRoutes(
    mountApi(routes, {
      callerOf: (req) => Promise.resolve(callerOf(String(req.headers['x-role']))),
      isOurs: () => true,
    }),
  );
});
afterEach(async () => {
  await server.stop();
  await desk.close();
});

function callerOf(role: string): Caller {
  return {
    session: 's',
    staff: { id: role, login: role, name: role.toUpperCase(), role: role as Role, language: 'fr' },
  };
}

/** What these tests look into of an answer. */
interface Answered {
  readonly id: string;
  readonly link: unknown;
  readonly items: { readonly link: unknown }[];
  readonly entry: Record<string, unknown>;
  readonly version: number;
}

async function call(
  role: Role,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Answered }> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'x-role': role, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answered };
}

describe('the directory', () => {
  test('is listed, counted and read', async () => {
    const list = await call('agent', 'GET', '/directory?limit=1');
    expect(list).toMatchObject({
      status: 200,
      body: { items: [{ id: 'two', freshness: 'unverified' }], next: expect.any(String) },
    });
    expect(await call('agent', 'GET', '/directory/due')).toMatchObject({
      body: { unverified: 1, due: 0, expired: 0 },
    });
    expect(await call('agent', 'GET', '/directory/one')).toMatchObject({
      body: { entry: { id: 'one' }, freshness: 'fresh', version: 0 },
    });
    expect((await call('agent', 'GET', '/directory/none')).status).toBe(404);
    expect((await call('auditor', 'GET', '/directory')).status).toBe(403);
  });

  test('is changed by its editors alone', async () => {
    const { body } = await call('directory', 'GET', '/directory/two');
    const { verified: _verified, nextCheck: _next, ...draft } = body.entry;
    const edit = { draft: { ...draft, name: 'Trois' }, version: body.version };
    for (const role of ['agent', 'supervisor', 'admin', 'auditor'] as const) {
      expect((await call(role, 'PUT', '/directory/two', edit)).status).toBe(403);
      expect((await call(role, 'POST', '/directory/two/verified', { on: '2026-11-24' })).status).toBe(403);
      expect((await call(role, 'POST', '/directory/import', { format: 'csv', text: '' })).status).toBe(403);
    }
    expect(await call('directory', 'PUT', '/directory/two', edit)).toMatchObject({
      body: { entry: { name: 'Trois' }, version: 1 },
    });
    expect((await call('directory', 'PUT', '/directory/two', edit)).status).toBe(409);
    const heard = { on: '2026-11-24', note: 'répond le matin' };
    const verified = await call('directory', 'POST', '/directory/two/verified', heard);
    expect(verified).toMatchObject({
      body: { entry: { verified: { by: 'DIRECTORY', ...heard } }, freshness: 'fresh' },
    });
    expect(await call('directory', 'POST', '/directory/two/verified', { on: '2026-12-24' })).toMatchObject({
      status: 400,
      body: { reason: 'wrong_day' },
    });
    const wrong = { draft: { ...draft, phones: [{ ...phoneOf(), number: '+2231' }] }, version: 2 };
    expect(await call('directory', 'PUT', '/directory/two', wrong)).toMatchObject({
      status: 400,
      body: { fields: ['body.draft.phones.0.number'] },
    });
  });

  test.each(['csv', 'hsds'])('goes out and comes back as %s', async (format) => {
    const out = await fetch(`${server.url}/api/v1/directory/export?format=${format}`, {
      headers: { 'x-role': 'agent' },
    });
    expect(out.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = await out.text();
    expect(await call('directory', 'POST', '/directory/import', { format, text })).toMatchObject({
      status: 200,
      body: { applied: true, added: 0, changed: 0, same: 2, problems: [] },
    });
    expect(await call('directory', 'POST', '/directory/import', { format, text: '{' })).toMatchObject({
      body: { applied: false, problems: [{}] },
    });
  });
});

describe('a referral', () => {
  const asked = (some: object = {}) => ({
    key: randomUUID(),
    organisation: 'one',
    service: 'main',
    way: 'link',
    need: 'shelter',
    message: '',
    rule: null,
    ...some,
  });

  test('is matched, sent, heard of, and shows its link once', async () => {
    const { id } = await desk.open({}, { to: ['one'], owner: 'agent' });
    expect(await call('agent', 'GET', `/cases/${id}/matches?need=shelter`)).toMatchObject({
      body: {
        items: [
          {
            organisation: 'one',
            allowed: 'yes',
            ways: ['sms', 'email', 'link'],
            phones: ['+223 70 00 00 01'],
          },
        ],
        next: null,
      },
    });
    expect((await call('agent', 'GET', `/cases/${id}/matches?need=gold`)).status).toBe(400);
    const request = asked();
    const made = await call('agent', 'POST', `/cases/${id}/referrals`, request);
    expect(made).toMatchObject({
      status: 200,
      body: { state: 'sent', by: { name: 'AGENT' }, link: { code: '012345' } },
    });
    expect((await call('agent', 'POST', `/cases/${id}/referrals`, request)).body.link).toBeNull();
    const state = await call('agent', 'POST', `/cases/${id}/referrals/${made.body.id}/state`, {
      state: 'accepted',
      note: 'Par téléphone',
    });
    expect(state).toMatchObject({
      body: { state: 'accepted', history: [{ what: 'asked' }, { what: 'sent' }, { note: 'Par téléphone' }] },
    });
    const list = await call('agent', 'GET', `/cases/${id}/referrals`);
    expect(list.body.items.map(({ link }) => link)).toEqual([null]);
    expect(readings).toEqual([
      { by: { kind: 'staff', id: 'agent' }, action: 'referral.read', subject: `case:${id}` },
    ]);
    const link = await call('agent', 'POST', `/cases/${id}/referrals/${made.body.id}/link`, {});
    expect(link).toMatchObject({ status: 200, body: { link: { code: '012345' } } });
  });

  test('without consent needs a rule and somebody else', async () => {
    const { id } = await desk.open({ child: true }, { owner: 'agent' });
    expect(await call('agent', 'POST', `/cases/${id}/referrals`, asked())).toMatchObject({
      status: 409,
      body: { code: 'not_now', reason: 'needs_rule' },
    });
    const made = await call('agent', 'POST', `/cases/${id}/referrals`, asked({ rule: 'child' }));
    expect(made).toMatchObject({ body: { state: 'waiting', link: null } });
    const approve = `/cases/${id}/referrals/${made.body.id}/approve`;
    expect((await call('agent', 'POST', approve, {})).status).toBe(403);
    expect(await call('supervisor', 'POST', approve, {})).toMatchObject({
      body: { state: 'sent', approvedBy: { name: 'SUPERVISOR' }, link: { code: '012345' } },
    });
  });

  test("of a case of somebody else is nobody else's, except a supervisor's", async () => {
    const { id } = await desk.open({}, { to: ['one'], owner: 'somebody' });
    for (const path of ['matches?need=shelter', 'referrals'])
      expect((await call('agent', 'GET', `/cases/${id}/${path}`)).status).toBe(403);
    expect((await call('agent', 'POST', `/cases/${id}/referrals`, asked())).status).toBe(403);
    expect((await call('supervisor', 'GET', `/cases/${id}/referrals`)).status).toBe(200);
    for (const role of ['directory', 'admin', 'auditor'] as const)
      expect((await call(role, 'GET', `/cases/${id}/referrals`)).status).toBe(403);
    expect((await call('agent', 'GET', '/cases/none/referrals')).status).toBe(404);
  });
});
