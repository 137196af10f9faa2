import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeHandCode } from '#src/domain/staff/hand-code.ts';
import { PASSWORD_COST } from '#src/storage/crypto/password-hash.ts';
import { PASSWORD, startTestDesk, TOTP_SECRET, type TestDesk } from '#tests/support/desk.ts';

/** P27 over HTTP: who gets in, and what those who do not get in are told. */
const MINUTE = 60_000;
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
  await desk.add('awa', 'agent');
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock += 60 * MINUTE;
  await desk.database.connection.collection('paces').deleteMany({});
});

const attempt = async (more: Readonly<Record<string, unknown>>) => {
  const body = { login: 'awa', password: PASSWORD, code: desk.code(), ...more };
  const { status, body: said } = await desk.browser().call('POST', '/session', body);
  return { status, said };
};
const WRONG = { status: 401, said: { code: 'wrong_sign_in' } };

test('login, password and code begin a session', async () => {
  const browser = desk.browser();
  const body = { login: ' AWA ', password: PASSWORD, code: desk.code() };
  const { status, body: said, headers } = await browser.call('POST', '/session', body);
  expect([status, said]).toEqual([
    200,
    {
      staff: { id: expect.any(String), login: 'awa', name: 'Nom awa', role: 'agent', language: 'fr' },
      may: expect.arrayContaining(['case.list', 'case.take', 'self.change']),
      token: expect.stringMatching(/^[\w-]{43}$/),
      step: 'ready',
      owed: [],
      endsAt: new Date(desk.clock + 12 * 60 * MINUTE).toISOString(),
      mode: 'production',
    },
  ]);
  expect(headers.getSetCookie()).toEqual([
    expect.stringMatching(/^lakana=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
  ]);
  expect(await browser.call('GET', '/session')).toMatchObject({ status: 200, body: said });
});

describe('the same answer to', () => {
  const refused: readonly [what: string, more: () => Readonly<Record<string, unknown>>][] = [
    ['a login of nobody', () => ({ login: 'nobody' })],
    ['another password', () => ({ password: `${PASSWORD}.` })],
    ['a code of another time', () => ({ code: '000000' })],
    ['no code', () => ({ code: undefined })],
    ['a code that is no code', () => ({ code: 'abc' })],
    ['a recovery code of nobody', () => ({ code: makeHandCode(() => 0) })],
  ];
  test.each(refused)('%s', async (_what, more) => {
    expect(await attempt(more())).toEqual(WRONG);
  });

  test('a code that was used, though it is still its time', async () => {
    expect((await attempt({})).status).toBe(200);
    expect(await attempt({})).toEqual(WRONG);
    desk.clock += 30_000;
    expect((await attempt({})).status).toBe(200);
  });

  test('an older code than the one that was used', async () => {
    const older = desk.code();
    desk.clock += 30_000;
    expect((await attempt({})).status).toBe(200);
    expect(await attempt({ code: older })).toEqual(WRONG);
  });

  test('somebody who was disabled', async () => {
    const id = await desk.add('adama', 'agent');
    const known = await desk.storage.staff.find(id);
    if (known === undefined) throw new Error('not there');
    const act = { id: 'x', at: new Date(), by: { kind: 'service' }, action: 'a', subject: 's' } as const;
    await desk.storage.staff.change(known, { disabledAt: new Date() }, act);
    expect(await attempt({ login: 'adama' })).toEqual(WRONG);
  });
});

test('a code of one step before or after is taken, two steps are too far', async () => {
  for (const [off, status] of [
    [-2, 401],
    [-1, 200],
    [1, 200],
    [2, 401],
  ] as const) {
    const code = desk.code();
    desk.clock -= off * 30_000;
    expect([off, (await attempt({ code })).status]).toEqual([off, status]);
    desk.clock += 10 * MINUTE;
  }
});

test('a recovery code opens once, and spaces and capitals do not matter', async () => {
  const id = await desk.add('bintou', 'agent');
  const known = await desk.storage.staff.find(id);
  if (known === undefined) throw new Error('not there');
  const act = { id: 'y', at: new Date(), by: { kind: 'service' }, action: 'a', subject: 's' } as const;
  const totp = { secret: TOTP_SECRET, step: 0, recoveryCodes: ['k7f3m-2p9qd-x4w8h', 'aaaaa-bbbbb-ccccc'] };
  await desk.storage.staff.change(known, { totp }, act);
  const code = 'K7F3M 2P9QD X4W8H';
  expect((await attempt({ login: 'bintou', code })).status).toBe(200);
  expect(await attempt({ login: 'bintou', code })).toEqual(WRONG);
  expect((await desk.storage.staff.find(id))?.recoveryCodesLeft).toBe(1);
});

describe('the pace', () => {
  test.each(['awa', 'nobody'])('of one login (%s): five tries, then one a minute', async (login) => {
    for (let count = 0; count < 5; count += 1)
      expect(await attempt({ login, password: 'wrong' })).toEqual(WRONG);
    const later = { status: 429, said: { code: 'too_many' } };
    expect(await attempt({ login, password: 'wrong' })).toEqual(later);
    expect(await attempt({ login })).toEqual(later);
    desk.clock += MINUTE;
    expect(await attempt({ login, password: 'wrong' })).toEqual(WRONG);
    expect(await attempt({ login })).toEqual(later);
  });

  test('of one network: twenty tries, whatever the login', async () => {
    for (let count = 0; count < 20; count += 1)
      expect(await attempt({ login: `somebody${count}`, password: 'wrong' })).toEqual(WRONG);
    expect((await attempt({})).status).toBe(429);
    desk.clock += 10_000;
    expect((await attempt({})).status).toBe(200);
  });

  test('does not count what was right: a whole team begins its shift behind one address', async () => {
    for (let count = 0; count < 25; count += 1) {
      desk.clock += 30_000;
      expect((await attempt({})).status).toBe(200);
    }
  });

  test('many at once are not more than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt({ password: 'wrong' })));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('closes the door when it cannot be looked up', async () => {
    const { paces } = desk.storage;
    const take = paces.take.bind(paces);
    Object.assign(paces, { take: () => Promise.reject(new Error('the store is away')) });
    expect((await attempt({})).status).toBe(500);
    Object.assign(paces, { take });
  });
});

test('neither login nor password nor code is in the log', async () => {
  await attempt({ login: 'canary-login', password: 'canary-password', code: '135790' });
  const log = desk.lines.join('\n');
  expect(log).toContain('sign_in_refused');
  expect(log).not.toMatch(/canary|135790/);
});

test('an account of a demo opens nothing in production', async () => {
  await desk.add('demo', 'agent');
  await desk.database.connection.collection('staff').updateOne({ login: 'demo' }, { $set: { isDemo: true } });
  expect(await attempt({ login: 'demo' })).toEqual(WRONG);
});

test('it is as much work to refuse a login of nobody as a wrong password', async () => {
  const slow = await startTestDesk({ cost: PASSWORD_COST });
  await slow.add('awa', 'agent');
  /** In processor time, which a busy machine does not change. */
  const work = async (login: string): Promise<number> => {
    const before = process.cpuUsage();
    await slow.browser().call('POST', '/session', { login, password: 'wrong', code: '123456' });
    return process.cpuUsage(before).user;
  };
  await work('warm');
  const [known, unknown] = [await work('awa'), await work('nobody')];
  // Without the hash for nobody it would be a twentieth.
  expect(unknown).toBeGreaterThan(known / 2);
  expect(known).toBeGreaterThan(unknown / 2);
  await slow.close();
});
