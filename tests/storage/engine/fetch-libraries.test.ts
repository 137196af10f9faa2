import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchLibraries, type Machine } from '#src/storage/engine/fetch-libraries.ts';

let folder: string;
let machine: Machine;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-libraries-'));
  machine = { osRelease: join(folder, 'os-release'), apt: join(folder, 'etc-apt') };
  await mkdir(join(machine.apt, 'sources.list.d'), { recursive: true });
  await mkdir(join(folder, 'state'));
});
afterEach(() => rm(folder, { recursive: true }));

async function whyNot(): Promise<string> {
  const fetched = await fetchLibraries(join(folder, 'state'), machine);
  return fetched.ok || fetched.error.code !== 'libraries_missing' ? 'none' : fetched.error.why;
}

describe('newer C libraries that cannot be had', () => {
  it('say that the machine has no source of Debian when it is another system', async () => {
    await writeFile(machine.osRelease, 'ID=void\n');
    expect(await whyNot()).toBe('no_source');
  });

  it('say so when its sources are all of somebody else', async () => {
    await writeFile(machine.osRelease, 'ID=debian\nVERSION_CODENAME=bookworm\n');
    await writeFile(
      join(machine.apt, 'sources.list.d', 'x.list'),
      'deb http://127.0.0.1:9/x nodistro main\n',
    );
    expect(await whyNot()).toBe('no_source');
  });

  it('say that its sources do not answer, or that it has no apt', async () => {
    await writeFile(machine.osRelease, 'ID=debian\nVERSION_CODENAME="bookworm"\n');
    await writeFile(join(machine.apt, 'sources.list'), 'deb http://127.0.0.1:9/debian bookworm main\n');
    expect(['no_download', 'no_apt']).toContain(await whyNot());
  });
});
