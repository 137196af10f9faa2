import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { openDemoStaff } from '#src/assembly/demo-staff.ts';
import { startAudit } from '#src/assembly/start-audit.ts';
import { ROLES } from '#src/domain/staff/role.ts';
import { startTestDesk, type TestDesk } from '#tests/support/desk.ts';

/** What `npm start` prints of the desk in a demo, and that it opens it. */
let desk: TestDesk;
beforeEach(async () => {
  desk = await startTestDesk({ mode: 'demo' });
});
afterEach(() => desk.close());

const open = (): Promise<readonly string[]> => openDemoStaff(desk.accounts, desk.storage);

test('every role has an account, and what is printed signs in as any of them', async () => {
  const lines = (await open()).join('\n');
  const password = /Password +(\S+)/.exec(lines)?.[1];
  const code = /Code +(\d{6}) /.exec(lines)?.[1];
  const logins = [...lines.matchAll(/(\w+) \((\w+)\)/g)].map(([, login, role]) => ({ login, role }));
  expect(new Set(logins.map(({ role }) => role))).toEqual(new Set(ROLES));
  expect(logins.length).toBe((await desk.storage.staff.list()).length);
  for (const { login, role } of logins) {
    const { status, body } = await desk.browser().call('POST', '/session', { login, password, code });
    expect([status, body]).toMatchObject([200, { step: 'ready', mode: 'demo', staff: { role } }]);
  }
});

test('the next start makes no more, and prints the same password', async () => {
  const [first, second] = [await open(), await open()];
  expect(second.slice(0, 2)).toEqual(first.slice(0, 2));
  expect(second[0]?.match(/\(\w+\)/g)).toHaveLength((await desk.storage.staff.list()).length);
});

test('where somebody has an account already nothing is made, and nothing printed', async () => {
  await desk.add('awa', 'admin');
  expect(await open()).toEqual([]);
  expect(await desk.storage.staff.list()).toHaveLength(1);
});

test('in production nothing is made and nothing printed', async () => {
  expect(await openDemoStaff({ ...desk.accounts, mode: 'production' }, desk.storage)).toEqual([]);
  expect(await desk.storage.staff.list()).toEqual([]);
});

test('what was done is in the audit by itself, shortly after', async () => {
  const audit = startAudit({ ...desk.accounts, storage: desk.storage });
  await open();
  const deadline = Date.now() + 10_000;
  const made = (await desk.storage.staff.list()).length;
  while ((await desk.storage.audit.head()).seq < made && Date.now() < deadline) await wait(20);
  await audit.stop();
  const entries = await desk.storage.audit.list({ action: 'staff.add' }, Number.MAX_SAFE_INTEGER, 10);
  expect(entries).toHaveLength(made);
  expect((await audit.watch.state()).fault).toBeNull();
  expect(desk.lines.join()).toContain('audit_head');
});
