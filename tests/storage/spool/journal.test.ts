import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { claimJournal, openJournal, type Journal } from '#src/storage/spool/journal.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-journal-'));
  path = join(folder, 'one.journal');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads a journal to its end, and marks all of it as done. */
async function drained(journal: Pick<Journal, 'next' | 'done'>): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const part = await journal.next();
    if (part.lines.length === 0) return all;
    all.push(...part.lines);
    await journal.done(part);
  }
}

describe('a journal', () => {
  test('is on the disk when its append resolves, in order, and empty when all is done', async () => {
    const journal = await openJournal(path);
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index} ɛɔ`);
    const answers = await Promise.all(lines.map((line) => journal.append(line)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(journal.isEmpty).toBe(false);
    expect(await drained(journal)).toEqual(lines);
    expect(journal.isEmpty).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('');
    await journal.close();
  });

  test('keeps what came after a part was read', async () => {
    const journal = await openJournal(path);
    await journal.append('first');
    const part = await journal.next();
    await journal.append('second');
    await journal.done(part);
    expect(journal.isEmpty).toBe(false);
    expect(await drained(journal)).toEqual(['second']);
    await journal.close();
  });

  test('reads lines that are longer than what is read at once', async () => {
    const journal = await openJournal(path);
    const long = 'x'.repeat(400_000);
    for (const line of ['a', long, 'b']) await journal.append(line);
    expect(await drained(journal)).toEqual(['a', long, 'b']);
    await journal.close();
  });

  test('that nothing is left in is not left behind', async () => {
    const journal = await openJournal(path);
    await journal.append('a');
    await drained(journal);
    await journal.close();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  test('on a full disk takes nothing, says so, and stays as it was', async () => {
    await symlink('/dev/full', path);
    const journal = await openJournal(path);
    expect(await Promise.all([journal.append('a'), journal.append('b')])).toEqual([
      { ok: false, error: 'unavailable' },
      { ok: false, error: 'unavailable' },
    ]);
    expect(journal.isEmpty).toBe(true);
    await journal.close();
  });
});

describe('a journal that another process has left', () => {
  test('is read without the line that was cut, and deleted', async () => {
    await writeFile(path, 'whole\nalso whole\nhal');
    const claimed = await claimJournal(path, join(folder, 'mine.claimed'));
    if (claimed === undefined) throw new Error('it was there');
    expect(await claimed.count()).toBe(2);
    expect(await drained(claimed)).toEqual(['whole', 'also whole']);
    await claimed.remove();
    await expect(readFile(join(folder, 'mine.claimed'))).rejects.toThrow('ENOENT');
  });

  test('goes to one of two that want it', async () => {
    await writeFile(path, 'a\n');
    const both = await Promise.all([claimJournal(path, `${path}1`), claimJournal(path, `${path}2`)]);
    expect(both.filter((claimed) => claimed !== undefined)).toHaveLength(1);
  });

  test('and lives, loses nothing that it confirmed: each line is found in what was claimed or in what it has', async () => {
    const journal = await openJournal(path);
    const confirmed: string[] = [];
    const found: string[] = [];
    const writing = (async () => {
      for (let index = 0; index < 400; index += 1) {
        const answer = await journal.append(`line ${index}`);
        if (answer.ok) confirmed.push(`line ${index}`);
      }
      return true;
    })();
    for (let claim = 0; !(await Promise.race([writing, wait(Math.random() * 20, false)])); claim += 1) {
      const claimed = await claimJournal(path, join(folder, `${claim}.claimed`));
      if (claimed === undefined) continue;
      found.push(...(await drained(claimed)));
      await claimed.remove();
    }
    await writing;
    found.push(...(await drained(journal)));
    expect(confirmed).toHaveLength(400);
    expect(new Set(found)).toEqual(new Set(confirmed));
    await journal.close();
  });
});
