import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chainActs } from '#src/desk/audit/chain-acts.ts';
import { recordReading } from '#src/desk/audit/record-reading.ts';
import { watchAudit } from '#src/desk/audit/watch-audit.ts';
import type { Act } from '#src/domain/audit/act.ts';
import { startTestDesk, type DeskBrowser, type TestDesk } from '#tests/support/desk.ts';
import { keptLog } from '#tests/web/serve.ts';

/** From acts in documents to the audit, and the audit as the auditor sees it. */
let desk: TestDesk;
let auditor: DeskBrowser;
let awa: string;
beforeAll(async () => {
  desk = await startTestDesk();
  awa = await desk.add('awa', 'agent');
  await desk.add('fanta', 'auditor');
  auditor = await desk.browserOf('fanta');
});
afterAll(() => desk.close());

const cases = () => desk.database.connection.collection<{ _id: string; code: string; acts: Act[] }>('cases');
const act = (id: string, minute: number, action = 'case.take'): Act => ({
  id,
  at: new Date(Date.UTC(2026, 10, 24, 8, minute)),
  by: { kind: 'staff', id: awa },
  action,
  subject: 'case:c1',
});

describe('acts that wait in documents', () => {
  test('are chained by time, taken out, and chained once though the process dies in between', async () => {
    await desk.audit();
    const before = (await desk.storage.audit.head()).seq;
    await cases().insertMany([
      { _id: 'c1', code: 'C1', acts: [act('one', 1), act('three', 3)] },
      { _id: 'c2', code: 'C2', acts: [act('two', 2)] },
      { _id: 'c3', code: 'C3', acts: [] },
    ]);
    const source = desk.storage.acts.get('cases');
    if (source === undefined) throw new Error('no such source');
    const dies = { ...source, drop: () => Promise.reject(new Error('killed')) };
    await expect(chainActs(desk.storage.audit, dies)).rejects.toThrow('killed');
    await chainActs(desk.storage.audit, source);
    const entries = await desk.storage.audit.list({}, Number.MAX_SAFE_INTEGER, 3);
    expect(entries.map(({ act: { id } }) => id)).toEqual(['three', 'two', 'one']);
    expect((await desk.storage.audit.head()).seq).toBe(before + 3);
    expect(await cases().countDocuments({ 'acts.0': { $exists: true } })).toBe(0);
  });

  test('that come while others are chained stay', async () => {
    const source = desk.storage.acts.get('cases');
    if (source === undefined) throw new Error('no such source');
    await cases().updateOne({ _id: 'c3' }, { $push: { acts: act('four', 4) } });
    const pending = await source.pending(10);
    await cases().updateOne({ _id: 'c3' }, { $push: { acts: act('five', 5) } });
    for (const document of pending) await source.drop(document);
    expect((await source.pending(10)).flatMap(({ acts }) => acts.map(({ id }) => id))).toEqual(['five']);
  });
});

test('a reading is in the audit when it is noted, many at once too', async () => {
  const parts = { ...desk.accounts, audit: desk.storage.audit };
  const reading = { by: { kind: 'staff', id: awa }, action: 'case.read', subject: 'case:c1' } as const;
  const before = (await desk.storage.audit.head()).seq;
  await Promise.all(Array.from({ length: 50 }, () => recordReading(parts, reading)));
  expect((await desk.storage.audit.head()).seq).toBe(before + 50);
  expect((await desk.storage.audit.verify()).fault).toBeNull();
});

interface Page {
  readonly items: readonly { readonly seq: number; readonly [field: string]: unknown }[];
  readonly next: string | null;
}
const page = async (query: string): Promise<Page> => (await auditor.call('GET', `/audit?${query}`)).body;

describe('the auditor', () => {
  test('reads all of it page by page, the newest first, with names', async () => {
    const seen: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, next } = await page(`limit=20${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...items.map(({ seq }) => seq));
      cursor = next;
    }
    const { seq } = await desk.storage.audit.head();
    expect(seen).toEqual(Array.from({ length: seq }, (_, index) => seq - index));
    expect((await page('action=case.read&limit=1')).items).toEqual([
      {
        seq,
        at: expect.any(String),
        by: `staff:${awa}`,
        name: 'Nom awa',
        action: 'case.read',
        subject: 'case:c1',
        detail: null,
        hash: expect.stringMatching(/^[\w-]{43}$/),
      },
    ]);
  });

  test.each([
    ['subject=case:c1&action=case.take', 3],
    [`by=staff:somebody`, 0],
    ['by=service&action=staff.add', 2],
  ])('finds %s', async (query, count) => {
    const { items, next } = await page(query);
    expect([items.length, next]).toEqual([count, null]);
  });

  test('sees whether it is whole', async () => {
    const { seq, hash } = await desk.storage.audit.head();
    const state = await auditor.call('GET', '/audit/state');
    expect(state.body).toEqual({ entries: seq, head: hash, whole: true, fault: null });
    await desk.database.connection.collection('audit').updateOne({ seq: 2 }, { $set: { action: 'x' } });
    desk.clock += 10 * 60_000;
    const found = await auditor.call('GET', '/audit/state');
    expect(found.body).toMatchObject({ whole: false, fault: { kind: 'altered', seq: 2 } });
    expect(desk.lines.join()).toContain('"event":"audit_broken"');
  });
});

test('all of it is gone through once in ten minutes, not at every look, and the head is in the log', async () => {
  const { log, lines } = keptLog();
  let verifications = 0;
  const clock = { now: 0 };
  const audit = {
    verify: () => {
      verifications += 1;
      return Promise.resolve({ head: { seq: 7, hash: 'abcdefghijklmnopqrstuvwxyz' }, fault: null });
    },
  };
  const watch = watchAudit({ audit, log, now: () => new Date(clock.now) });
  await Promise.all([watch.state(), watch.state()]);
  clock.now = 9 * 60_000;
  await watch.state();
  expect(verifications).toBe(1);
  clock.now = 10 * 60_000;
  await watch.state();
  expect(verifications).toBe(2);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'audit_head',
    count: 7,
    code: 'habcdefghijklmnop',
  });
});
