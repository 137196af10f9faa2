import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestDesk, type TestDesk } from '#tests/support/desk.ts';
import { exchange } from '#tests/web/serve.ts';

/** P29 for the console: the same strict headers on every answer of every route, whatever the status. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ hsts: true });
  for (const role of ['admin', 'auditor'] as const) await desk.add(role, role);
});
afterAll(() => desk.close());

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
    "media-src 'self'; connect-src 'self'; " +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

function expectStrict(what: string, headers: Headers): void {
  for (const [name, value] of Object.entries(HEADERS))
    expect(`${what} ${name}: ${headers.get(name)}`).toBe(`${what} ${name}: ${value}`);
  expect(headers.get('server')).toBeNull();
}

test('every route, to everybody, with input and without', async () => {
  const seen = new Set<number>();
  for (const login of [undefined, 'admin', 'auditor']) {
    for (const { method, path } of desk.api.routes) {
      const browser = login === undefined ? desk.browser() : await desk.browserOf(login);
      const body = method === 'GET' ? undefined : {};
      const answer = await browser.call(method, path.replaceAll(/:\w+/g, 'x'), body);
      expectStrict(`${method} ${path} ${answer.status}`, answer.headers);
      seen.add(answer.status);
    }
  }
  for (const status of [200, 400, 401, 403, 404]) expect(seen).toContain(status);
});

test('every status that the API has beside those', async () => {
  const admin = await desk.browserOf('admin');
  const self = (await admin.call('GET', '/session')).body as { staff: { id: string } };
  const conflict = await admin.call('PATCH', `/staff/${self.staff.id}`, { disabled: true });
  const tooLarge = await admin.call('PATCH', '/me', 'x'.repeat(1_100_000));
  const answers = [conflict, tooLarge];
  for (let count = 0; count < 6; count += 1)
    answers.push(await desk.browser().call('POST', '/session', { login: 'nobody', password: 'x' }));
  Object.assign(desk.storage.audit, { head: () => Promise.reject(new Error('canary')) });
  answers.push(await (await desk.browserOf('auditor')).call('GET', '/audit/state'));
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([409, 413, 401, 429, 500]);
  expect(answers.at(-1)?.body).toEqual({ code: 'internal_error' });
  for (const { status, headers } of answers) expectStrict(String(status), headers);
});

test('the page, the metrics, and what is none of ours', async () => {
  for (const path of ['/', '/metrics', '/nothing', '/api', '/api/v1', '/api/v1/nothing'])
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const answer = await fetch(desk.url + path, { method });
      expectStrict(`${method} ${path} ${answer.status}`, answer.headers);
    }
});

test('what is no request at all', async () => {
  const port = Number(new URL(desk.url).port);
  for (const request of ['nonsense\r\n\r\n', 'GET /api/v1/session HTTP/1.1\r\nHost: [\r\n\r\n']) {
    const answer = (await exchange(port, request)).toLowerCase();
    for (const [name, value] of Object.entries(HEADERS))
      expect(answer).toContain(`${name}: ${value}`.toLowerCase());
  }
});
