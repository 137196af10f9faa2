import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadContent } from '#src/content/load-content.ts';
import { takePhone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { tinyOgg } from '#tests/support/tiny-ogg.ts';

/** A country in which somebody has read the page on offers aloud, in French only. */
const PROJECT = join(import.meta.dirname, '../..');
let root = '';
let service: TestService;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'recordings-'));
  await cp(join(PROJECT, 'country'), join(root, 'country'), { recursive: true });
  await cp(join(PROJECT, 'locales'), join(root, 'locales'), { recursive: true });
  await rm(join(root, 'country/ml/audio'), { recursive: true, force: true });
  await mkdir(join(root, 'country/ml/audio/fr'), { recursive: true });
  await writeFile(join(root, 'country/ml/audio/fr/offer.ogg'), tinyOgg());
  const content = await loadContent(root, 'ml');
  if (!content.ok) throw new Error(content.error.join('\n'));
  service = await startTestService({ content: content.value });
});
afterAll(async () => {
  await service.close();
  await rm(root, { recursive: true });
});

test('on WhatsApp the recording follows the text and its choices', async () => {
  const phone = takePhone(service, 'whatsapp');
  await phone.say('bonjour');
  await phone.say('4');
  await phone.say('1');
  await phone.gets(4);
  const [, , text, audio, ...more] = phone.received;
  expect(text).toMatchObject({ surface: 'whatsapp', choices: [{}, {}, {}] });
  expect(text?.text).not.toContain('audio');
  expect(audio).toMatchObject({ text: '(audio fr/offer)', choices: [] });
  expect(more).toEqual([]);
}, 120_000);

test('where there is none in the language, nothing follows', async () => {
  const phone = takePhone(service, 'whatsapp');
  await phone.say('i ni ce');
  await phone.say('4');
  await phone.say('1');
  expect(phone.received).toHaveLength(3);
});

test('by SMS nothing follows', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say('bonjour');
  await phone.say('4');
  await phone.say('1');
  expect(phone.received.map(({ text }) => text).join('\n')).not.toContain('audio');
  expect(service.errors).toEqual([]);
});
