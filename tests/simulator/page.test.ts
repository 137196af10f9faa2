import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator, type StartedSimulator } from './support/start-simulator.ts';

const FOLDER = new URL('../../src/simulator/page/', import.meta.url);
/** Not for browsers: the page is served filled, the words by language, and the last is for the compiler. */
const NOT_SERVED = ['index.html', 'labels.json', 'tsconfig.json'];

let simulator: StartedSimulator;
let files: string[];
let sources: string;

beforeAll(async () => {
  simulator = await startSimulator();
  files = (await readdir(FOLDER)).filter((name) => !NOT_SERVED.includes(name));
  const texts = [...files, 'index.html'].map((name) => readFile(new URL(name, FOLDER), 'utf8'));
  sources = (await Promise.all(texts)).join('\n');
});
afterAll(() => simulator.stop());

async function get(path: string): Promise<string> {
  const response = await fetch(`${simulator.url}${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

describe('the page of the simulator', () => {
  it.each([
    ['/simulator', 'fr', 'Un téléphone pour parler à Lakana'],
    ['/simulator?lang=en', 'en', 'A phone to talk to Lakana'],
    ['/simulator?lang=xx', 'fr', 'Un téléphone pour parler à Lakana'],
  ])('%s is in %s', async (path, lang, heading) => {
    const html = await get(path);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<h1>${heading}</h1>`);
    expect(html).not.toContain('{{');
  });

  it('is served with every file that it names and every file of its folder', async () => {
    const named = [...sources.matchAll(/(?:href|src)="(\/simulator\/[^"?]+)"|url\('([^']+)'\)/g)];
    const imported = [...sources.matchAll(/from '\.\/([^']+)'/g)].map(
      ([, name = '']) => `/simulator/${name}`,
    );
    const paths = new Set([
      ...named.map(([, one, other]) => one ?? other ?? ''),
      ...imported,
      ...files.map((name) => `/simulator/${name}`),
    ]);
    for (const path of paths) await get(path);
  });

  it('has no inline script or style, and loads nothing from elsewhere', async () => {
    const html = await get('/simulator');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
    const addresses = [...sources.matchAll(/https?:\/\/[^\s"')]+/g)].map(([address]) => address);
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
  });

  it('has the same words in both languages, and no word that nothing uses', async () => {
    const french = JSON.parse(await get('/simulator/labels.fr.json')) as Record<string, string>;
    const english = JSON.parse(await get('/simulator/labels.en.json')) as Record<string, string>;
    expect(Object.keys(english)).toEqual(Object.keys(french));
    /** Names that scripts put together: `error_` and how a post ended. */
    const made = /^(?:error|line)_/;
    const unused = Object.keys(french).filter(
      (name) => !made.test(name) && !sources.includes(`{{${name}}}`) && !sources.includes(`'${name}'`),
    );
    expect(unused).toEqual([]);
  });
});
