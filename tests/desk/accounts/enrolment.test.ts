import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addStaff } from '#src/desk/accounts/add-staff.ts';
import { totpCode, totpStep } from '#src/domain/staff/totp.ts';
import { startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';

/** From a first password to an open desk: a password of one's own, and a second factor. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const NEXT = 'une phrase que je retiens';
interface Session {
  readonly step: string;
  readonly owed: readonly string[];
}

async function newcomer(
  login: string,
): Promise<{ readonly browser: DeskBrowser; readonly password: string }> {
  const member = {
    login,
    name: 'Nouvelle',
    role: 'agent',
    language: 'fr',
    phone: null,
    email: null,
  } as const;
  const added = await addStaff(desk.accounts, member, { kind: 'service' });
  if (!added.ok) throw new Error(added.error);
  const browser = desk.browser();
  const { password } = added.value;
  expect((await browser.call('POST', '/session', { login, password })).status).toBe(200);
  return { browser, password };
}

async function session(browser: DeskBrowser): Promise<Pick<Session, 'step' | 'owed'>> {
  const { step, owed } = (await browser.call('GET', '/session')).body as Session;
  return { step, owed };
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

async function begin(browser: DeskBrowser): Promise<() => string> {
  const begun = await browser.call('POST', '/session/enrolment');
  const { secret, uri, qr } = begun.body as { secret: string; uri: string; qr: string };
  expect(uri).toContain(`secret=${secret}&`);
  expect(qr).toMatch(/^<svg [^]*<\/svg>$/);
  return () => totpCode(fromBase32(secret), totpStep(new Date(desk.clock)));
}

test('a first password leads to a password of their own, a second factor, and the desk', async () => {
  const { browser, password } = await newcomer('awa');
  expect(await session(browser)).toEqual({ step: 'enrol', owed: ['password', 'second_factor'] });
  const changed = await browser.call('PATCH', '/me', { password: { current: password, next: NEXT } });
  expect(changed.body).toMatchObject({ step: 'enrol', owed: ['second_factor'] });
  const code = await begin(browser);
  const confirmed = await browser.call('PUT', '/session/enrolment', { code: code() });
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await session(browser)).toEqual({ step: 'ready', owed: [] });

  const again = desk.browser();
  const body = { login: 'awa', password: NEXT };
  expect((await again.call('POST', '/session', body)).status).toBe(401);
  expect((await again.call('POST', '/session', { ...body, code: code() })).status).toBe(401);
  desk.clock += 30_000;
  expect((await again.call('POST', '/session', { ...body, code: code() })).status).toBe(200);
  const [recovery] = recoveryCodes;
  expect((await again.call('POST', '/session', { ...body, code: recovery })).status).toBe(200);
});

test('until then nothing else is open, of any route there is', async () => {
  const { browser } = await newcomer('binta');
  const others = desk.api.routes.filter(
    ({ action, isForEnrolling }) => action !== 'open' && isForEnrolling !== true,
  );
  expect(others.length).toBeGreaterThan(4);
  for (const { method, path } of others) {
    const { status, body } = await browser.call(method, path.replaceAll(/:\w+/g, 'x'));
    expect([method, path, status, body]).toEqual([method, path, 403, { code: 'forbidden', reason: 'enrol' }]);
  }
});

describe('an enrolment', () => {
  test('is not ended by a wrong code, nor without having begun', async () => {
    const { browser } = await newcomer('coumba');
    const early = await browser.call('PUT', '/session/enrolment', { code: '123456' });
    expect([early.status, early.body]).toEqual([409, { code: 'not_now', reason: 'not_begun' }]);
    await begin(browser);
    const wrong = await browser.call('PUT', '/session/enrolment', { code: 'abcdef' });
    expect([wrong.status, wrong.body]).toEqual([
      400,
      { code: 'bad_request', fields: ['body.code'], reason: 'wrong_code' },
    ]);
  });

  test('is guessed at no more than five times, then once in half a minute', async () => {
    const { browser } = await newcomer('djeneba');
    await begin(browser);
    const answers = [];
    for (let count = 0; count < 6; count += 1)
      answers.push((await browser.call('PUT', '/session/enrolment', { code: 'abcdef' })).status);
    expect(answers).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('cannot be begun again by who has a second factor', async () => {
    await desk.add('fatou', 'agent');
    const browser = await desk.browserOf('fatou');
    const begun = await browser.call('POST', '/session/enrolment');
    expect([begun.status, begun.body]).toEqual([409, { code: 'not_now', reason: 'enrolled' }]);
  });

  test('ends the sessions that somebody else began with the first password', async () => {
    const { browser, password } = await newcomer('hawa');
    const thief = desk.browser();
    await thief.call('POST', '/session', { login: 'hawa', password });
    const code = await begin(browser);
    await browser.call('PUT', '/session/enrolment', { code: code() });
    expect((await browser.call('GET', '/session')).status).toBe(200);
    expect((await thief.call('GET', '/session')).status).toBe(401);
  });
});

describe('a password of their own', () => {
  test.each([
    ['too_short', 'trop court', 'body.password.next'],
    ['common', 'motdepasse2026', 'body.password.next'],
    ['personal', 'nouvelle maison bleue', 'body.password.next'],
    ['same', undefined, 'body.password.next'],
  ])('is refused when it is %s', async (reason, next, field) => {
    const { browser, password } = await newcomer(`i${reason.replace('_', '')}`);
    const change = { password: { current: password, next: next ?? password } };
    const { status, body } = await browser.call('PATCH', '/me', change);
    expect([status, body]).toEqual([400, { code: 'bad_request', fields: [field], reason }]);
  });

  test('needs the current one, which is guessed at no faster than at the door', async () => {
    const { browser } = await newcomer('kadia');
    const wrong = { password: { current: 'wrong', next: NEXT } };
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await browser.call('PATCH', '/me', wrong));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 429]);
    expect(answers[0]?.body).toEqual({
      code: 'bad_request',
      fields: ['body.password.current'],
      reason: 'wrong_password',
    });
  });
});

test('what opens an account is nowhere readable in the store', async () => {
  const { browser, password } = await newcomer('mariam');
  const code = await begin(browser);
  const { recoveryCodes } = (await browser.call('PUT', '/session/enrolment', { code: code() }))
    .body as unknown as { recoveryCodes: string[] };
  const stored = JSON.stringify(await desk.database.connection.collection('staff').find({}).toArray());
  for (const secret of [password, 'argon2id', 'Nouvelle', ...recoveryCodes])
    expect(stored).not.toContain(secret);
});
