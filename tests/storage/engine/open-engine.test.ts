import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mongoose';
import { connect } from '#src/storage/connect.ts';
import type { EngineError } from '#src/storage/engine/engine-error.ts';
import { openEngine, type Engine } from '#src/storage/engine/open-engine.ts';
import { userCacheFolder } from '#src/storage/engine/user-cache-folder.ts';

const CLIENT = fileURLToPath(new URL('client.ts', import.meta.url));

let base: string;
let folder: string;
const clients: ChildProcess[] = [];
const engines: Engine[] = [];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'lakana-engine-'));
  folder = join(base, 'database');
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.kill('SIGKILL');
  for (const engine of engines.splice(0)) await engine.close();
  const host = await hostPid();
  if (host > 0 && isAlive(host)) process.kill(host, 'SIGTERM');
  await hostGone();
  await rm(base, { recursive: true });
});

async function opened(path = folder): Promise<Engine> {
  const engine = await openEngine({ folder: path, cacheFolder: userCacheFolder() });
  if (!engine.ok) throw new Error(engine.error.code);
  engines.push(engine.value);
  return engine.value;
}

async function connected(uri: string): Promise<Connection> {
  const connection = await connect(uri);
  if (!connection.ok) throw new Error(connection.error);
  return connection.value;
}

/** Starts another process that opens the folder, and gives what it says. */
async function openedElsewhere(temporary = tmpdir()): Promise<{ said: string; process: ChildProcess }> {
  const client = spawn(process.execPath, [CLIENT, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  });
  clients.push(client);
  const [chunk] = (await once(client.stdout, 'data')) as [Buffer];
  return { said: chunk.toString('utf8').trimEnd(), process: client };
}

/** The engine writes the number of its process into its lock file, and empties it when it closes. */
async function hostPid(): Promise<number> {
  return Number(await readFile(join(folder, 'mongod.lock'), 'utf8').catch(() => ''));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function hostGone(): Promise<void> {
  for (let pid = await hostPid(); pid > 0 && pid !== process.pid && isAlive(pid); pid = await hostPid())
    await wait(20);
}

describe('an engine that several use', () => {
  it('is one: what one process writes, another reads', async () => {
    const mine = await opened();
    const { said } = await openedElsewhere();
    expect(said).toBe(mine.uri);
    const [written, read] = [await connected(said), await connected(mine.uri)];
    await written.collection('notes').insertOne({ text: 'I ni sɔgɔma' });
    expect(await read.collection('notes').countDocuments({ text: 'I ni sɔgɔma' })).toBe(1);
    await Promise.all([written.close(), read.close(), mine.close()]);
  });

  it('is one for all that start at once', async () => {
    const mine = [opened(), opened()];
    const others = await Promise.all([openedElsewhere(), openedElsewhere(), openedElsewhere()]);
    const uris = [...(await Promise.all(mine)).map(({ uri }) => uri), ...others.map(({ said }) => said)];
    expect(uris[0]).toMatch(/^mongodb:\/\//u);
    expect(new Set(uris).size).toBe(1);
    for (const engine of mine) await (await engine).close();
  });

  it('is one for a link to its folder', async () => {
    const mine = await opened();
    const link = join(base, 'link');
    await symlink(folder, link);
    const other = await opened(link);
    expect(other.uri).toBe(mine.uri);
    await Promise.all([mine.close(), other.close()]);
  });

  it('is another one for another folder', async () => {
    const mine = await opened();
    const other = await opened(join(base, 'other'));
    expect(other.uri).not.toBe(mine.uri);
    await Promise.all([mine.close(), other.close()]);
  });

  it('stays while one of them is left, and goes when the last is killed', async () => {
    const [first, second] = await Promise.all([openedElsewhere(), openedElsewhere()]);
    const host = await hostPid();
    first.process.kill('SIGKILL');
    await wait(1_500);
    expect(isAlive(host)).toBe(true);
    second.process.kill('SIGKILL');
    await hostGone();
    expect(await hostPid()).toBe(0);
  });

  it('can be opened again at any moment of its closing', async () => {
    for (const pause of [980, 1_000, 1_020]) {
      const engine = await opened();
      await engine.close();
      await wait(pause);
    }
    await (await opened()).close();
  });
});

describe('an engine that was killed', () => {
  it('says so, keeps what it acknowledged, and serves the same connection when it is opened again', async () => {
    const { uri } = await opened();
    const connection = await connected(uri);
    const notes = connection.collection<{ _id: number }>('notes');
    const acknowledged: number[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      const engine = await opened();
      expect(engine.uri).toBe(uri);
      const lost = new Promise<void>((resolve) => {
        engine.onLost(resolve);
      });
      let isLost = false;
      const write = async (writer: number): Promise<void> => {
        for (let id = kill * 1_000_000 + writer; !isLost; id += 8) {
          await notes.insertOne({ _id: id });
          acknowledged.push(id);
        }
      };
      const writers = Promise.allSettled([0, 1, 2, 3, 4, 5, 6, 7].map(write));
      const enough = acknowledged.length + 400;
      while (acknowledged.length < enough) await wait(1);
      process.kill(await hostPid(), 'SIGKILL');
      await lost;
      isLost = true;
      await opened();
      await writers;
    }
    const kept = new Set((await notes.find().toArray()).map(({ _id }) => _id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await connection.close();
  });

  it('leaves no state behind, even when its number now belongs to another process', async () => {
    const engine = await opened();
    process.kill(await hostPid(), 'SIGKILL');
    await new Promise<void>((resolve) => {
      engine.onLost(resolve);
    });
    await writeFile(join(folder, 'mongod.lock'), `${process.pid}\n`);
    const again = await opened();
    expect(await hostPid()).not.toBe(process.pid);
    await again.close();
  });

  it('does not call a share lost that was given back', async () => {
    const [kept, closed] = [await opened(), await opened()];
    const told: string[] = [];
    closed.onLost(() => told.push('closed'));
    const lost = new Promise<void>((resolve) => {
      kept.onLost(resolve);
    });
    await closed.close();
    process.kill(await hostPid(), 'SIGKILL');
    await lost;
    expect(told).toEqual([]);
  });
});

describe('a folder that cannot be one', () => {
  const wrong: { name: string; code: EngineError['code']; make: () => Promise<string> }[] = [
    {
      name: 'a file',
      code: 'folder_unusable',
      make: async () => {
        await writeFile(folder, '');
        return folder;
      },
    },
    {
      name: 'below a file',
      code: 'folder_unusable',
      make: async () => {
        await writeFile(join(base, 'file'), '');
        return join(base, 'file', 'database');
      },
    },
    {
      name: 'a damaged database',
      code: 'not_started',
      make: async () => {
        await mkdir(folder);
        await writeFile(join(folder, 'WiredTiger.turtle'), 'not what the engine wrote');
        await writeFile(join(folder, 'WiredTiger'), 'not what the engine wrote');
        return folder;
      },
    },
  ];
  it.each(wrong)('is an error value: $name', async ({ make, code }) => {
    const engine = await openEngine({ folder: await make(), cacheFolder: userCacheFolder() });
    expect(engine).toMatchObject({ ok: false, error: { code } });
  });
});

describe('sockets that would not be ours alone', () => {
  const ours = `lakana-${process.getuid?.() ?? 0}`;
  const wrong: { name: string; make: (temporary: string) => Promise<unknown> }[] = [
    {
      name: 'others may look into their folder',
      make: (temporary) => mkdir(join(temporary, ours), { mode: 0o755 }),
    },
    { name: 'their folder is a link', make: (temporary) => symlink(base, join(temporary, ours)) },
    { name: 'their folder is a file', make: (temporary) => writeFile(join(temporary, ours), '') },
  ];
  it.each(wrong)('are not made: $name', async ({ make }) => {
    const temporary = await mkdtemp(join(base, 'tmp-'));
    await make(temporary);
    expect((await openedElsewhere(temporary)).said).toBe('socket_unusable');
  });

  it('are not made where their path is too long for a socket', async () => {
    const temporary = join(base, 'long'.repeat(20));
    await mkdir(temporary);
    expect((await openedElsewhere(temporary)).said).toBe('socket_unusable');
  });
});
