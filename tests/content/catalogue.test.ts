import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCatalogue, type Catalogue } from '#src/content/catalogue.ts';
import { LANGUAGES } from '#src/content/locales.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  for (const language of LANGUAGES) await mkdir(join(folder, language));
});

afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, content: unknown): Promise<void> {
  await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

async function load(): Promise<Catalogue> {
  const loaded = await loadCatalogue(folder);
  if (!loaded.ok) throw new Error(loaded.error.join('\n'));
  return loaded.value;
}

describe('a text of the catalogue', () => {
  beforeEach(async () => {
    await put('fr/danger.json', {
      answer: 'Appelez {{name}} : <b>{{number}}</b>',
      only: { fr: 'Ici' },
      none: '',
    });
    await put('bm/danger.json', { answer: '{{name}} wele: {{number}}', choice: { yes: 'Ɔwɔ' } });
  });

  it('is found by language and key, with its placeholders filled', async () => {
    const { text } = await load();
    expect(text('fr', 'danger:answer', { name: 'Awa', number: 15 })).toBe('Appelez Awa : <b>15</b>');
    expect(text('bm', 'danger:answer', { name: 'Awa', number: 15 })).toBe('Awa wele: 15');
    expect(text('bm', 'danger:choice.yes')).toBe('Ɔwɔ');
  });

  it.each([
    ['is not escaped', "<Awa> & l'ami"],
    ['is not read as a placeholder', '{{number}}'],
    ['is not read as a key', '$t(danger:only.fr)'],
  ])('takes a value literally: it %s', async (_, name) => {
    const { text } = await load();
    expect(text('bm', 'danger:answer', { name, number: 15 })).toBe(`${name} wele: 15`);
  });

  it('does not take a value for an option of the library', async () => {
    await put('fr/odd.json', { text: '{{lng}} {{count}} {{context}}' });
    const { text } = await load();
    expect(text('fr', 'odd:text', { lng: 'bm', count: 2, context: 'x' })).toBe('bm 2 x');
  });

  it.each([
    ['the key does not exist', 'bm', 'danger:nothing'],
    ['only the other language has the key', 'bm', 'danger:only.fr'],
    ['the key is a group of texts', 'fr', 'danger:only'],
    ['the namespace does not exist', 'fr', 'nowhere:answer'],
    ['the key has no namespace', 'fr', 'answer'],
    ['a value is missing', 'fr', 'danger:answer'],
  ] as const)('throws when %s, so that nobody is shown a key', async (_, language, key) => {
    const { text } = await load();
    expect(() => text(language, key, { name: 'Awa' })).toThrow(/^No /);
  });

  it('is told to exist only in the language that has it', async () => {
    const { has } = await load();
    expect([has('fr', 'danger:only.fr'), has('bm', 'danger:only.fr'), has('fr', 'danger:only')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('belongs to one catalogue: another one loaded later changes nothing', async () => {
    const { text } = await load();
    await put('bm/danger.json', { choice: { yes: 'Awɔ' } });
    const later = await load();
    expect([text('bm', 'danger:choice.yes'), later.text('bm', 'danger:choice.yes')]).toEqual(['Ɔwɔ', 'Awɔ']);
  });
});

describe('a catalogue that cannot be read', () => {
  it('names every file and the place in it', async () => {
    await put('fr/a.json', '{ "text": ');
    await put('fr/b.json', { group: { 'with.dot': 'x' }, list: ['x'] });
    await rm(join(folder, 'bm'), { recursive: true });
    const loaded = await loadCatalogue(folder);
    expect(loaded).toEqual({
      ok: false,
      error: expect.arrayContaining([
        'fr/a.json: is not JSON',
        expect.stringMatching(/^fr\/b\.json: group/),
        expect.stringMatching(/^fr\/b\.json: list/),
        'bm: the folder cannot be read',
      ]) as unknown,
    });
  });
});
