import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadRecordings } from '#src/content/load-recordings.ts';
import { tinyOgg } from '#tests/support/tiny-ogg.ts';

const TOPICS = [{ id: 'offer' }, { id: 'debt' }];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'country-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(language: string, name: string, bytes: Buffer | string): Promise<void> {
  await mkdir(join(folder, 'audio', language), { recursive: true });
  await writeFile(join(folder, 'audio', language, name), bytes);
}

test('a country without recordings has none', async () => {
  expect(await loadRecordings(folder, TOPICS)).toEqual({ ok: true, value: new Map() });
});

test('recordings are found by language and topic, and known by what is in them', async () => {
  await put('fr', 'offer.ogg', tinyOgg(50));
  await put('bm', 'offer.ogg', tinyOgg(50));
  await put('bm', 'debt.ogg', tinyOgg(25));
  const loaded = await loadRecordings(folder, TOPICS);
  if (!loaded.ok) throw new Error(loaded.error.join('\n'));
  expect([...loaded.value.keys()]).toEqual(['fr/offer', 'bm/debt', 'bm/offer']);
  const hash = (key: string) => loaded.value.get(key)?.sha256;
  expect(hash('fr/offer')).toBe(hash('bm/offer'));
  expect(hash('fr/offer')).not.toBe(hash('bm/debt'));
});

test('what would never be heard, or not be played, is said', async () => {
  await put('fr', 'offre.ogg', tinyOgg());
  await put('fr', 'offer.mp3', tinyOgg());
  await put('bm', 'offer.ogg', 'ID3');
  await put('bm', 'debt.ogg', Buffer.concat([tinyOgg(), Buffer.alloc(600_000)]));
  expect(await loadRecordings(folder, TOPICS)).toEqual({
    ok: false,
    error: [
      'audio/fr/offer.mp3: no topic has this id',
      'audio/fr/offre.ogg: no topic has this id',
      'audio/bm/debt.ogg: is larger than 512 KB',
      'audio/bm/offer.ogg: is not Ogg with Opus',
    ],
  });
});

test('the voice note of the simulator is one', () => {
  const sample = readFileSync(join(import.meta.dirname, '../../src/simulator/samples/voice-note.ogg'));
  expect(Buffer.compare(sample, tinyOgg())).toBe(0);
});
