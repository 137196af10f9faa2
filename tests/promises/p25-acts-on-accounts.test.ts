import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addStaff } from '#src/desk/accounts/add-staff.ts';
import { totpCode, totpStep } from '#src/domain/staff/totp.ts';
import { PASSWORD, startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';

/** P25: what staff do to accounts and sessions leaves exactly one act, in the same write; what is refused leaves none. */
let desk: TestDesk;
let adminId: string;
let admin: DeskBrowser;
beforeAll(async () => {
  desk = await startTestDesk();
  adminId = await desk.add('issa', 'admin');
  admin = await desk.browserOf('issa');
});
afterAll(() => desk.close());

let count = 0;
async function newcomer(): Promise<{ readonly browser: DeskBrowser; readonly id: string }> {
  const login = `new${(count += 1)}`;
  const member = { login, name: 'N', role: 'agent', language: 'fr', phone: null, email: null } as const;
  const added = await addStaff(desk.accounts, member, { kind: 'service' });
  if (!added.ok) throw new Error(added.error);
  return { browser: await desk.browserOf(login), id: added.value.account.id };
}

interface Done {
  readonly status: number;
  /** Who did it, and to whom. */
  readonly by: string;
  readonly to?: string;
}

/** How each route is called so that it does what it is for. */
const CALLS: Readonly<Record<string, () => Promise<readonly [action: string, done: Done]>>> = {
  'POST /session': async () => {
    const by = await desk.add(`in${(count += 1)}`, 'agent');
    const body = { login: `in${count}`, password: PASSWORD, code: desk.code() };
    return ['session.start', { ...(await desk.browser().call('POST', '/session', body)), by }];
  },
  'DELETE /session': async () => {
    const { browser, id: by } = await newcomer();
    return ['session.end', { ...(await browser.call('DELETE', '/session')), by }];
  },
  'POST /session/enrolment': async () => {
    const { browser, id: by } = await newcomer();
    return ['self.enrol_begin', { ...(await browser.call('POST', '/session/enrolment')), by }];
  },
  'PUT /session/enrolment': async () => {
    const { browser, id: by } = await newcomer();
    await browser.call('POST', '/session/enrolment');
    await desk.audit();
    const secret = (await desk.storage.staff.find(by))?.newTotp ?? Buffer.alloc(0);
    const code = totpCode(secret, totpStep(new Date(desk.clock)));
    return ['self.enrol', { ...(await browser.call('PUT', '/session/enrolment', { code })), by }];
  },
  'PATCH /me': async () => {
    const by = await desk.add(`me${(count += 1)}`, 'agent');
    const browser = await desk.browserOf(`me${count}`);
    const body = { language: 'en', password: { current: PASSWORD, next: 'une autre phrase à moi' } };
    await desk.audit();
    return ['self.change', { ...(await browser.call('PATCH', '/me', body)), by }];
  },
  'POST /staff': async () => {
    const answer = await admin.call('POST', '/staff', { login: 'added', name: 'A', role: 'agent' });
    const { staff } = answer.body as { staff: { id: string } };
    return ['staff.add', { ...answer, by: adminId, to: staff.id }];
  },
  'PATCH /staff/:id': async () => {
    const { id: to } = await newcomer();
    await desk.audit();
    const body = { role: 'supervisor', name: 'Another', disabled: true };
    return ['staff.change', { ...(await admin.call('PATCH', `/staff/${to}`, body)), by: adminId, to }];
  },
};

/** Acts of the service itself: those of making accounts for these tests. */
async function acts() {
  return (await desk.audit()).map(({ act }) => act).filter(({ by }) => by.kind === 'staff');
}

test('the table has every route on accounts that changes something', () => {
  const routes = desk.api.routes
    .filter(({ method, path }) => method !== 'GET' && /^\/(?:session|me|staff)\b/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(CALLS).sort()).toEqual(routes.sort());
});

test.each(Object.entries(CALLS))('%s leaves one act', async (_route, call) => {
  const before = new Set((await acts()).map(({ id }) => id));
  const [action, { status, by, to = by }] = await call();
  expect(status).toBe(200);
  const made = (await acts()).filter(({ id, action: what }) => !before.has(id) && what === action);
  const others = (await acts()).filter(({ id, action: what }) => !before.has(id) && what !== action);
  expect(made).toEqual([
    expect.objectContaining({
      by: { kind: 'staff', id: by },
      subject: `staff:${to}`,
      at: new Date(desk.clock),
    }),
  ]);
  expect(others.map(({ action: what }) => what)).toEqual(action === 'self.enrol' ? ['self.enrol_begin'] : []);
});

test('an act is in the document that it is about, in the same write, until it is in the audit', async () => {
  const staff = desk.database.connection.collection('staff');
  const { id } = await newcomer();
  await admin.call('PATCH', `/staff/${id}`, { role: 'supervisor' });
  const find = () => staff.findOne({ role: 'supervisor', 'acts.subject': `staff:${id}` });
  expect(await find()).toMatchObject({ acts: [{ action: 'staff.add' }, { action: 'staff.change' }] });
  await desk.audit();
  expect(await find()).toBeNull();
  expect(await staff.countDocuments({ 'acts.0': { $exists: true } })).toBe(0);
});

test('what was refused leaves none', async () => {
  const { browser, id } = await newcomer();
  await desk.audit();
  const before = (await desk.audit()).length;
  await browser.call('PATCH', '/me', { password: { current: 'wrong', next: 'une phrase à moi' } });
  await browser.call('PUT', '/session/enrolment', { code: '000000' });
  await browser.call('PATCH', `/staff/${id}`, { role: 'admin' });
  await admin.call('PATCH', `/staff/${adminId}`, { disabled: true });
  await admin.call('POST', '/staff', { login: 'issa', name: 'A', role: 'agent' });
  await desk.browser().call('POST', '/session', { login: 'issa', password: 'wrong', code: '123456' });
  expect((await desk.audit()).length).toBe(before);
});
