import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadOrMakeKeys } from '#src/storage/crypto/load-or-make-keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the keys of a demo', () => {
  it('are made once, for the user alone, in a folder that need not be there', async () => {
    const deeper = join(folder, 'var');
    const made = await loadOrMakeKeys(deeper);
    expect(made.ok).toBe(true);
    expect(await loadOrMakeKeys(deeper)).toEqual(made);
    expect((await stat(join(deeper, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(deeper)).toEqual(['keys.json']);
  });

  it('are the same for all that start at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => loadOrMakeKeys(folder)));
    expect(made.every((result) => result.ok)).toBe(true);
    for (const result of made) expect(result).toEqual(made[0]);
  });

  it('are refused when others may read them', async () => {
    await loadOrMakeKeys(folder);
    await chmod(join(folder, 'keys.json'), 0o640);
    expect(await loadOrMakeKeys(folder)).toEqual({ ok: false, error: 'exposed' });
  });

  const damaged = [
    { name: 'empty', change: () => '' },
    { name: 'cut off', change: (text: string) => text.slice(0, -20) },
    { name: 'a shorter key', change: (text: string) => text.replace(/k1:..../u, 'k1:') },
    { name: 'without the secret for lookups', change: (text: string) => text.replace('lookup', 'look') },
  ];
  it.each(damaged)('are never made anew over a damaged file: $name', async ({ change }) => {
    await loadOrMakeKeys(folder);
    const file = join(folder, 'keys.json');
    const changed = change(await readFile(file, 'utf8'));
    await writeFile(file, changed);
    expect(await loadOrMakeKeys(folder)).toEqual({ ok: false, error: 'damaged' });
    expect(await readFile(file, 'utf8')).toBe(changed);
  });

  it('cannot be made below a file', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await loadOrMakeKeys(join(folder, 'file'))).toEqual({ ok: false, error: 'unwritable' });
  });
});
