import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { releaseHeld } from '#src/desk/cases/release-held.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { makeCase } from '#tests/support/case-desk.ts';
import { startTestDesk, type TestDesk } from '#tests/support/desk.ts';

/** A person does not wait for somebody whose account is closed. */
let desk: TestDesk;
let ids: Readonly<Record<'awa' | 'bakary' | 'fanta' | 'issa', string>>;
beforeAll(async () => {
  desk = await startTestDesk();
  ids = {
    awa: await desk.add('awa', 'agent'),
    bakary: await desk.add('bakary', 'agent'),
    fanta: await desk.add('fanta', 'agent'),
    issa: await desk.add('issa', 'admin'),
  };
});
afterAll(() => desk.close());

async function store(owner: string, more: Partial<Case> = {}): Promise<string> {
  const made = makeCase({ status: 'taken', owner, level: 'P4', ...more, report: {} });
  await desk.service.cases.open(made);
  return made.id;
}
const find = async (id: string): Promise<Case | undefined> => desk.service.cases.find(id);
const release = (): Promise<void> => releaseHeld({ ...desk.service.service.desk, staff: desk.storage.staff });

test('cases of closed accounts, and of roles that take none, are everybody’s again and alert', async () => {
  const speaker = { id: ids.bakary, at: new Date() };
  const kept = await store(ids.awa);
  const left = await store(ids.bakary, { speaker });
  const moved = await store(ids.fanta);
  const over = await store(ids.bakary, { status: 'closed' });
  await release();
  expect(await find(left)).toMatchObject({ status: 'taken', owner: ids.bakary });

  const admin = await desk.browserOf('issa');
  await admin.call('PATCH', `/staff/${ids.bakary}`, { disabled: true });
  await admin.call('PATCH', `/staff/${ids.fanta}`, { role: 'auditor' });
  await release();
  for (const id of [left, moved]) {
    const known = await find(id);
    expect(known).toMatchObject({ status: 'open' });
    expect(known).not.toHaveProperty('owner');
    expect(known).not.toHaveProperty('speaker');
    expect(known?.timeline.filter(({ what }) => what === 'released')).toHaveLength(1);
  }
  expect(await find(kept)).toMatchObject({ status: 'taken', owner: ids.awa });
  expect(await find(over)).toMatchObject({ status: 'closed', owner: ids.bakary });

  await release();
  const acts = (await desk.audit()).filter(({ act }) => act.action === 'case.release');
  expect(acts.map(({ act }) => act.subject).toSorted()).toEqual(
    [left, moved].map((id) => `case:${id}`).toSorted(),
  );
  for (const { act } of acts) expect(act.by).toEqual({ kind: 'service' });
});
