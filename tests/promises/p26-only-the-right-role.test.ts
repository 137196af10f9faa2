import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSIONS, scopeOf, type Action } from '#src/domain/staff/permissions.ts';
import { ROLES } from '#src/domain/staff/role.ts';
import type { ApiRoute } from '#src/web/console/api/api-route.ts';
import { startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';

/**
 * P26 over HTTP: every role on every route that there is. Whether a role may is read off the table of permissions;
 * the routes are those that are mounted, so a new one is walked without being named here.
 */
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
  for (const role of ROLES) await desk.add(role, role);
});
afterAll(() => desk.close());

interface Reached {
  readonly status: number;
  readonly code: string | undefined;
}

async function reach({ method, path }: ApiRoute, browser: DeskBrowser): Promise<Reached> {
  const body = method === 'GET' ? undefined : {};
  const answer = await browser.call(method, path.replaceAll(/:\w+/g, 'nothing'), body);
  return { status: answer.status, code: (answer.body as { readonly code?: string }).code };
}

describe.each(ROLES)('the role %s', (role) => {
  test('reaches the routes of its actions, and is refused on all others', async () => {
    for (const route of desk.api.routes) {
      const { method, path, action } = route;
      if (action === 'open') continue;
      const { status, code } = await reach(route, await desk.browserOf(role));
      const isLetIn = status !== 401 && code !== 'forbidden';
      const may = scopeOf(action, role) !== undefined;
      expect(`${method} ${path}: ${isLetIn}`).toBe(`${method} ${path}: ${may}`);
      if (!may) expect([status, code]).toEqual([403, 'forbidden']);
      expect(status).not.toBe(500);
    }
  });
});

test('nobody reaches anything but the door', async () => {
  for (const route of desk.api.routes) {
    const { status, code } = await reach(route, desk.browser());
    const expected = route.action === 'open' ? [400, 'bad_request'] : [401, 'not_signed_in'];
    expect([route.path, status, code]).toEqual([route.path, ...expected]);
  }
});

test('only signing in is open to everybody', () => {
  const open = desk.api.routes.filter(({ action }) => action === 'open');
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /session']);
});

test('every action has a route', () => {
  const used = new Set(desk.api.routes.map(({ action }) => action));
  const all = Object.keys(PERMISSIONS) as Action[];
  expect(all.filter((action) => !used.has(action))).toEqual([]);
});

describe('what is no route', () => {
  test.each([
    ['GET', '/nothing'],
    ['POST', '/session/nothing'],
    ['PUT', '/session'],
    ['DELETE', '/staff/x'],
    ['GET', '/'],
    ['HEAD', '/session'],
    ['GET', '/staff/../audit/x'],
  ])('%s %s is forbidden, to everybody', async (method, path) => {
    for (const role of [undefined, ...ROLES]) {
      const browser = role === undefined ? desk.browser() : await desk.browserOf(role);
      const answer = await fetch(`${desk.url}/api/v1${path}`, {
        method,
        headers: { Origin: desk.url, 'X-Lakana-Token': browser.token, Cookie: browser.cookie },
      });
      expect(answer.status).toBe(403);
      if (method !== 'HEAD') expect(await answer.json()).toEqual({ code: 'forbidden' });
    }
  });
});
