import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAuditAnchor } from '#src/storage/audit-anchor.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-anchor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the head is there again after it was written, for our eyes only, and moves forward only', async () => {
  const place = join(folder, 'made', 'when needed');
  const anchor = createAuditAnchor(place);
  expect(await anchor.read()).toBeNull();
  await anchor.write({ seq: 3, hash: 'three' });
  await anchor.write({ seq: 2, hash: 'two' });
  expect(await createAuditAnchor(place).read()).toEqual({ seq: 3, hash: 'three' });
  await anchor.write({ seq: 4, hash: 'four' });
  expect(JSON.parse(await readFile(join(place, 'audit-head'), 'utf8'))).toEqual({ seq: 4, hash: 'four' });
  expect(await readdir(place)).toEqual(['audit-head']);
  expect((await stat(join(place, 'audit-head'))).mode & 0o077).toBe(0);
});

test('a file that is not as it was written is no missing one', async () => {
  await writeFile(join(folder, 'audit-head'), 'nonsense');
  await expect(createAuditAnchor(folder).read()).rejects.toThrow();
});
