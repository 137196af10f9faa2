import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';

/** P28: what another site makes the browser of somebody signed in send does nothing, on any route that changes. */
let desk: TestDesk;
let admin: DeskBrowser;
beforeAll(async () => {
  desk = await startTestDesk();
  await desk.add('issa', 'admin');
  admin = await desk.browserOf('issa');
});
afterAll(() => desk.close());

/** The whole store but for what may change by itself. */
async function dump(): Promise<string> {
  const { db } = desk.database.connection;
  const names = ((await db?.listCollections().toArray()) ?? []).map(({ name }) => name).sort();
  return JSON.stringify(
    await Promise.all(names.map(async (name) => [name, await db?.collection(name).find({}).toArray()])),
  );
}

const foreign: readonly [what: string, headers: Readonly<Record<string, string | undefined>>][] = [
  ['no origin', { Origin: undefined }],
  ['another origin', { Origin: 'https://evil.example' }],
  ['no origin that has a name', { Origin: 'null' }],
  ['an origin that begins like ours', { Origin: 'http://127.0.0.1.evil.example' }],
  ['our name and another port', { Origin: 'http://127.0.0.1:1' }],
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a page of a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
  ['an address that was typed', { 'Sec-Fetch-Site': 'none' }],
  ['a body that a form can send', { 'Content-Type': 'text/plain' }],
  ['the body of a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['a body of a type that only begins like JSON', { 'Content-Type': 'application/jsonp' }],
];
const withoutToken: readonly [what: string, headers: Readonly<Record<string, string | undefined>>][] = [
  ['no token', { 'X-Lakana-Token': undefined }],
  ['an empty token', { 'X-Lakana-Token': '' }],
  ['a token of the same length', { 'X-Lakana-Token': 'a'.repeat(43) }],
];

async function callAll(headers: Readonly<Record<string, string | undefined>>, isOpenToo: boolean) {
  const routes = desk.api.routes.filter(
    ({ method, action }) => method !== 'GET' && (isOpenToo || action !== 'open'),
  );
  expect(routes.length).toBeGreaterThan(5);
  const before = await dump();
  for (const { method, path } of routes) {
    const { status, body } = await admin.call(method, path.replaceAll(/:\w+/g, 'x'), {}, headers);
    expect([method, path, status, body]).toEqual([method, path, 403, { code: 'forbidden' }]);
  }
  expect(await dump()).toBe(before);
}

describe('a request with', () => {
  test.each(foreign)('%s is refused on every route, and writes nothing', (_what, headers) =>
    callAll(headers, true),
  );
  test.each(withoutToken)('%s is refused on every route but the door', (_what, headers) =>
    callAll(headers, false),
  );

  test('the token of another session is refused', async () => {
    const { token } = await desk.browserOf('issa');
    await callAll({ 'X-Lakana-Token': token }, false);
  });
});

test('a request of our own page is let through, also from a browser that does not say its site', async () => {
  const added = await admin.call('POST', '/staff', { login: 'awa', name: 'A', role: 'agent' });
  expect(added.status).toBe(200);
  const old = { login: 'awb', name: 'A', role: 'agent' };
  expect((await admin.call('POST', '/staff', old, { 'Sec-Fetch-Site': undefined })).status).toBe(200);
  const charset = { 'Content-Type': 'application/json; charset=utf-8' };
  expect((await admin.call('POST', '/staff', { ...old, login: 'awc' }, charset)).status).toBe(200);
});

test('no answer lets another site read it', async () => {
  for (const headers of [{ Origin: 'https://evil.example' }, { Origin: desk.url }]) {
    const answer = await admin.call('GET', '/session', undefined, headers);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  }
});
