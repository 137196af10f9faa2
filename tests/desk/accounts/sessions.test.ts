import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeStaff } from '#src/desk/accounts/change-staff.ts';
import { doesSessionHold } from '#src/desk/accounts/find-session.ts';
import type { StaffChange } from '#src/domain/staff/staff-change.ts';
import { PASSWORD, startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';

/** How long a session lasts, what ends it, and what is stored of it. */
const MINUTE = 60_000;
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
  for (const login of ['awa', 'moussa', 'issa'])
    await desk.add(login, login === 'issa' ? 'admin' : 'supervisor');
});
afterAll(() => desk.close());

const isIn = async (browser: DeskBrowser, headers = {}): Promise<boolean> =>
  (await browser.call('GET', '/session', undefined, headers)).status === 200;

describe('a session', () => {
  test('ends when nothing is done for a quarter of an hour, and not before', async () => {
    const browser = await desk.browserOf('awa');
    for (let count = 0; count < 4; count += 1) {
      desk.clock += 14 * MINUTE;
      expect(await isIn(browser)).toBe(true);
    }
    desk.clock += 15 * MINUTE;
    expect(await isIn(browser)).toBe(false);
  });

  test('is not kept open by what the page asks for by itself', async () => {
    const browser = await desk.browserOf('awa');
    desk.clock += 10 * MINUTE;
    expect(await isIn(browser, { 'X-Lakana-Background': '1' })).toBe(true);
    desk.clock += 10 * MINUTE;
    expect(await isIn(browser)).toBe(false);
  });

  test('is not kept open by the stream of changes, which a browser opens again by itself', async () => {
    const browser = await desk.browserOf('awa');
    desk.clock += 10 * MINUTE;
    expect((await browser.call('GET', '/events')).status).toBe(200);
    desk.clock += 10 * MINUTE;
    expect(await isIn(browser)).toBe(false);
  });

  test('ends after twelve hours, whatever is done', async () => {
    const browser = await desk.browserOf('awa');
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      desk.clock += 10 * MINUTE;
      expect(await isIn(browser)).toBe(true);
    }
    desk.clock += 10 * MINUTE;
    expect(await isIn(browser)).toBe(false);
  });

  test('ends by signing out, and its cookie is taken away', async () => {
    const browser = await desk.browserOf('awa');
    const { cookie } = browser;
    const out = await browser.call('DELETE', '/session');
    expect([out.status, out.headers.getSetCookie()]).toEqual([200, [expect.stringMatching(/Max-Age=0/)]]);
    browser.cookie = cookie;
    expect(await isIn(browser)).toBe(false);
  });

  test('is another one after signing in again, and the one before has ended', async () => {
    const browser = await desk.browserOf('moussa');
    const { cookie } = browser;
    const body = { login: 'moussa', password: PASSWORD, code: desk.code() };
    expect((await browser.call('POST', '/session', body)).status).toBe(200);
    expect(browser.cookie).not.toBe(cookie);
    expect(await isIn(browser)).toBe(true);
    browser.cookie = cookie;
    expect(await isIn(browser)).toBe(false);
  });

  test('is stored as a hash only', async () => {
    const { cookie } = await desk.browserOf('awa');
    const stored = JSON.stringify(await desk.database.connection.collection('sessions').find({}).toArray());
    expect(stored).not.toContain(cookie.split('=')[1]);
  });

  test.each([
    ['a cookie of another form', 'lakana=x'],
    ['a secret of nobody', `lakana=${'a'.repeat(43)}`],
    ['the cookie that only https may give', `__Host-lakana=${'a'.repeat(43)}`],
  ])('is not opened by %s', async (_what, cookie) => {
    const browser = desk.browser();
    browser.cookie = cookie;
    expect(await isIn(browser)).toBe(false);
  });

  test('is not opened by one of two cookies of its name', async () => {
    const browser = await desk.browserOf('awa');
    browser.cookie = `lakana=${'a'.repeat(43)}; ${browser.cookie}`;
    expect(await isIn(browser)).toBe(false);
  });
});

describe('every session of somebody ends at once', () => {
  const ends: readonly [what: string, change: StaffChange][] = [
    ['when they are disabled', { disabled: true }],
    ['when they get another role', { role: 'auditor' }],
    ['when they get a new first password', { reset: true }],
  ];
  test.each(ends)('%s', async (what, change) => {
    const login = `m${what.length}`;
    const id = await desk.add(login, 'agent');
    const [one, other] = [await desk.browserOf(login), await desk.browserOf(login)];
    expect((await changeStaff(desk.accounts, id, change, { kind: 'service' })).ok).toBe(true);
    expect([await isIn(one), await isIn(other)]).toEqual([false, false]);
  });

  test('when they change their password: they go on in a new one', async () => {
    await desk.add('oumou', 'agent');
    const [here, elsewhere] = [await desk.browserOf('oumou'), await desk.browserOf('oumou')];
    const { cookie, token } = here;
    const password = { current: PASSWORD, next: 'une autre phrase, plus longue' };
    const changed = await here.call('PATCH', '/me', { password });
    expect([changed.status, here.cookie === cookie, here.token === token]).toEqual([200, false, false]);
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    here.cookie = cookie;
    expect(await isIn(here)).toBe(false);
  });

  test('and what goes on, such as a stream, can ask whether it still holds', async () => {
    const id = await desk.add('sira', 'agent');
    await desk.browserOf('sira');
    const session = await desk.database.connection.collection('sessions').findOne({ staff: id });
    const holds = (): Promise<boolean> => doesSessionHold(desk.accounts, String(session?._id));
    expect(await holds()).toBe(true);
    await changeStaff(desk.accounts, id, { disabled: true }, { kind: 'service' });
    expect(await holds()).toBe(false);
  });

  test('but not when their name changes', async () => {
    const id = await desk.add('nana', 'agent');
    const browser = await desk.browserOf('nana');
    await changeStaff(desk.accounts, id, { name: 'Nana K.' }, { kind: 'service' });
    expect(await isIn(browser)).toBe(true);
  });
});

test('sessions that are over are forgotten, once their acts are in the audit', async () => {
  const sessions = desk.database.connection.collection('sessions');
  const browser = await desk.browserOf('awa');
  await browser.call('DELETE', '/session');
  desk.clock += 13 * 60 * MINUTE;
  await desk.storage.sessions.forget(new Date(desk.clock));
  expect(await sessions.countDocuments({ 'acts.action': 'session.end' })).toBeGreaterThan(0);
  await desk.audit();
  await desk.storage.sessions.forget(new Date(desk.clock));
  expect(await sessions.countDocuments()).toBe(0);
});
