import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeStaff } from '#src/desk/accounts/change-staff.ts';
import { startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';

/** What administrators do to accounts. */
let desk: TestDesk;
let admin: DeskBrowser;
let adminId: string;
beforeAll(async () => {
  desk = await startTestDesk();
  adminId = await desk.add('issa', 'admin');
  admin = await desk.browserOf('issa');
});
afterAll(() => desk.close());

interface Added {
  readonly staff: { readonly id: string; readonly [field: string]: unknown };
  readonly password: string;
}
const SERVICE = { kind: 'service' } as const;

test('an account is made with a first password, and shown without its number', async () => {
  const body = {
    login: 'awa.traore',
    name: ' Awa Traoré ',
    role: 'agent',
    phone: '+22376123456',
    email: 'awa@example.org',
  };
  const { status, body: said } = await admin.call('POST', '/staff', body);
  const staff = {
    id: expect.any(String),
    login: 'awa.traore',
    name: 'Awa Traoré',
    role: 'agent',
    language: 'fr',
    phone: '+223 ** ** ** 56',
    email: 'awa@example.org',
    enrolled: false,
    disabledAt: null,
    lastSignInAt: null,
  };
  expect([status, said]).toEqual([200, { staff, password: expect.stringMatching(/^(\w{5}-){2}\w{5}$/) }]);
  const list = (await admin.call('GET', '/staff')).body as unknown as { items: unknown[] };
  expect(list.items).toContainEqual(staff);
  expect(await desk.storage.staff.ofPhone('+22376123456')).toMatchObject({ login: 'awa.traore' });

  const [again, phone] = [
    await admin.call('POST', '/staff', body),
    await admin.call('POST', '/staff', { ...body, login: 'other' }),
  ];
  expect([again.status, again.body]).toEqual([409, { code: 'conflict', reason: 'phone_taken' }]);
  expect(phone.body).toEqual({ code: 'conflict', reason: 'phone_taken' });
  const login = await admin.call('POST', '/staff', { ...body, phone: null });
  expect(login.body).toEqual({ code: 'conflict', reason: 'login_taken' });

  const stored = JSON.stringify(await desk.database.connection.collection('staff').find({}).toArray());
  for (const canary of ['Traor', '76123456', 'awa@']) expect(stored).not.toContain(canary);
});

test.each([
  ['login', { login: 'Awa Traoré' }],
  ['login', { login: 'a' }],
  ['name', { name: '  ' }],
  ['role', { role: 'boss' }],
  ['phone', { phone: '76123456' }],
  ['email', { email: 'x' }],
])('a wrong %s is named', async (field, wrong) => {
  const { status, body } = await admin.call('POST', '/staff', {
    login: 'good',
    name: 'Good',
    role: 'agent',
    ...wrong,
  });
  expect([status, body]).toEqual([400, { code: 'bad_request', fields: [`body.${field}`] }]);
});

test('a phone of somebody who was disabled may be given to another, and is not theirs again', async () => {
  const phone = '+22370000001';
  const before = (await admin.call('POST', '/staff', { login: 'before', name: 'B', role: 'agent', phone }))
    .body as unknown as Added;
  await admin.call('PATCH', `/staff/${before.staff.id}`, { disabled: true });
  expect(
    (await admin.call('POST', '/staff', { login: 'after', name: 'A', role: 'agent', phone })).status,
  ).toBe(200);
  const back = (change: object) => admin.call('PATCH', `/staff/${before.staff.id}`, change);
  expect(await back({ disabled: false })).toMatchObject({ status: 409, body: { reason: 'phone_taken' } });
  expect((await back({ disabled: false, phone: null })).status).toBe(200);
});

test('a reset gives a new first password and takes the second factor away', async () => {
  const id = await desk.add('reset', 'agent');
  const { body } = await admin.call('PATCH', `/staff/${id}`, { reset: true });
  const { staff, password } = body as Added;
  expect(staff).toMatchObject({ id, enrolled: false });
  const browser = desk.browser();
  const signedIn = await browser.call('POST', '/session', { login: 'reset', password });
  expect([signedIn.status, signedIn.body]).toEqual([
    200,
    expect.objectContaining({ owed: ['password', 'second_factor'] }),
  ]);
});

describe('nobody', () => {
  test.each([{ disabled: true }, { role: 'agent' }, { reset: true }])(
    'does %j to themselves',
    async (change) => {
      const { status, body } = await admin.call('PATCH', `/staff/${adminId}`, change);
      expect([status, body]).toEqual([409, { code: 'not_now', reason: 'self' }]);
    },
  );

  test.each([{ disabled: true }, { role: 'agent' }] as const)(
    'does %j to the last administrator',
    async (change) => {
      const changed = await changeStaff(desk.accounts, adminId, change, SERVICE);
      expect(changed).toEqual({ ok: false, error: 'last_administrator' });
    },
  );

  test('counts an administrator of a demo as one who is left, in production', async () => {
    const demo = await desk.add('demo', 'admin');
    await desk.database.connection
      .collection('staff')
      .updateOne({ login: 'demo' }, { $set: { isDemo: true } });
    expect(await changeStaff(desk.accounts, adminId, { disabled: true }, SERVICE)).toEqual({
      ok: false,
      error: 'last_administrator',
    });
    // Nor is that one missed.
    expect(await changeStaff(desk.accounts, demo, { disabled: true }, SERVICE)).toMatchObject({ ok: true });
  });

  test('takes the other one out while the other one does the same', async () => {
    const second = await desk.add('second', 'admin');
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        changeStaff(desk.accounts, second, { disabled: true }, { kind: 'staff', id: adminId }),
        changeStaff(desk.accounts, adminId, { disabled: true }, { kind: 'staff', id: second }),
      ]);
      const left = (await desk.storage.staff.list()).filter(
        ({ role, disabledAt }) => role === 'admin' && disabledAt === null,
      );
      expect(left.length).toBeGreaterThan(0);
      for (const id of [adminId, second]) await changeStaff(desk.accounts, id, { disabled: false }, SERVICE);
    }
    admin = await desk.browserOf('issa');
  });

  test('changes what is not there', async () => {
    expect((await admin.call('PATCH', '/staff/nobody', { name: 'X' })).status).toBe(404);
  });
});

test('a change that changes nothing leaves no act', async () => {
  const id = await desk.add('still', 'agent');
  const before = (await desk.audit()).length;
  expect((await admin.call('PATCH', `/staff/${id}`, { role: 'agent', disabled: false })).status).toBe(200);
  expect((await desk.audit()).length).toBe(before);
});

test('acts say what was changed, and nothing of a person', async () => {
  const id = await desk.add('told', 'agent');
  await admin.call('PATCH', `/staff/${id}`, { role: 'supervisor', name: 'Canary', disabled: true });
  const [last] = await desk.audit();
  expect(last?.act).toMatchObject({
    by: { kind: 'staff', id: adminId },
    action: 'staff.change',
    subject: `staff:${id}`,
    detail: 'name, role agent to supervisor, disabled',
  });
});
