import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Taken } from '#src/domain/messages.ts';
import { openSpool, type Spool } from '#src/storage/spool/open-spool.ts';
import { testVault } from '#tests/support/vault.ts';

let folder: string;
let unreadable: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-spool-'));
  unreadable = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (): Promise<Spool> =>
  openSpool({
    folder,
    vault: testVault(),
    now: () => new Date(),
    onUnreadable: () => (unreadable += 1),
  });
const taken = (key: string, text = 'n b’a fɛ ka kuma'): Taken => ({
  messages: [
    {
      key,
      channel: 'whatsapp',
      from: 'whatsapp:22376120001',
      sentAt: new Date('2026-11-24T10:00:00Z'),
      content: { kind: 'text', text },
    },
  ],
  receipts: [{ providerId: 'wamid.1', ref: 'r1', status: 'read', at: new Date('2026-11-24T10:00:01Z') }],
});

async function all(spool: Spool): Promise<Taken[]> {
  const found: Taken[] = [];
  for (let batch = await spool.next(); batch !== undefined; batch = await spool.next()) {
    found.push(...batch.taken);
    await batch.done();
  }
  return found;
}

test('what went in comes out as it was, in order, and nothing readable is on the disk meanwhile', async () => {
  const spool = await open();
  expect(spool.isEmpty).toBe(true);
  await spool.add(taken('m1'));
  await spool.add(taken('m2', 'CANARY'));
  expect([spool.isEmpty, spool.depth, spool.takes]).toEqual([false, 2, true]);
  const raw = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
  for (const word of ['CANARY', '22376120001', 'kuma', 'wamid']) expect(raw.join()).not.toContain(word);
  expect(await all(spool)).toEqual([taken('m1'), taken('m2', 'CANARY')]);
  expect([spool.isEmpty, spool.depth]).toEqual([true, 0]);
  await spool.close();
});

test('what a process that died has left comes first', async () => {
  const dead = await open();
  await dead.add(taken('m1'));
  const spool = await open();
  expect([spool.isEmpty, spool.depth]).toEqual([false, 1]);
  await spool.add(taken('m2'));
  expect((await all(spool)).map(({ messages }) => messages[0]?.key)).toEqual(['m1', 'm2']);
  expect((await readdir(folder)).filter((file) => file.endsWith('.claimed'))).toEqual([]);
  await spool.close();
});

test('a process that dies over what it claimed leaves it to the next', async () => {
  await (await open()).add(taken('m1'));
  const second = await open();
  expect((await second.next())?.taken).toHaveLength(1);
  const third = await open();
  expect((await all(third)).map(({ messages }) => messages[0]?.key)).toEqual(['m1']);
});

test('a line that was altered, or whose key is gone, is kept aside, and the rest goes on', async () => {
  await writeFile(join(folder, 'x.journal'), 'id v1.k1.AAAA\nnonsense\n');
  const spool = await open();
  await spool.add(taken('m1'));
  expect(await all(spool)).toEqual([taken('m1')]);
  expect(unreadable).toBe(2);
  expect(await readFile(join(folder, 'aside'), 'utf8')).toBe('id v1.k1.AAAA\nnonsense\n');
  await spool.close();
});
