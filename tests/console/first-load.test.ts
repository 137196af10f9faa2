import { readdir, readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtConsoleFolder } from '#tests/support/built-console.ts';

/** For a weak connection and an old phone. */
const MOST_SCRIPT_BYTES = 60_000;

let folder: string;
let html: string;
beforeAll(async () => {
  folder = await builtConsoleFolder();
  html = await readFile(`${folder}/index.html`, 'utf8');
});

describe('the page as it is built', () => {
  it('loads at most 60 kB of JavaScript, gzipped, and all of it counts', async () => {
    const names = await readdir(`${folder}/assets`);
    const scripts = names.filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (name) => gzipSync(await readFile(`${folder}/assets/${name}`)).length),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  it('has no script and no style in the page itself, and a word for who has no JavaScript', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    expect(html).toMatch(/<noscript>[^]*JavaScript[^]*<\/noscript>/);
  });

  it('has a hash in the name of every file', async () => {
    for (const name of await readdir(`${folder}/assets`)) expect(name).toMatch(/-[\w-]{8}\.\w+$/);
  });

  it('is not built again when nothing has changed', async () => {
    const { mtimeMs } = await stat(`${folder}/index.html`);
    expect(await builtConsoleFolder()).toBe(folder);
    expect((await stat(`${folder}/index.html`)).mtimeMs).toBe(mtimeMs);
  });

  it('carries no schema: only types come from the contract', async () => {
    const names = (await readdir(`${folder}/assets`)).filter((name) => name.endsWith('.js'));
    for (const name of names)
      expect(await readFile(`${folder}/assets/${name}`, 'utf8')).not.toMatch(/ZodError|invalid_type/);
  });
});
