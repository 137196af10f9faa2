import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { Content } from '#src/domain/messages.ts';
import type { ListedMedium } from '#src/storage/media.ts';
import { takePhone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/** Voice notes are kept for staff after consent, never before, and go with an erasure. */
let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const VOICE_NOTE: Content = { kind: 'audio', media: 'sample-voice-note', mimeType: 'audio/ogg' };

async function mediaOf(conversation: string): Promise<readonly ListedMedium[]> {
  const [found] = await service.cases.ofConversation(conversation);
  return found === undefined ? [] : service.media.list(found.id);
}

const idOf = (address: string): string => testVault().lookup('conversation', `simulator-whatsapp ${address}`);

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('it did not come true in five seconds');
    await wait(20);
  }
}

test('a voice note is kept from the yes on, and is listed with its size', async () => {
  const phone = takePhone(service, 'whatsapp');
  await phone.say('au secours il me frappe');
  await phone.say(VOICE_NOTE);
  await phone.say('1');
  await phone.say('Sikasso');
  const id = idOf(phone.address);
  await wait(700);
  expect(await mediaOf(id)).toEqual([]);
  expect(await service.database.connection.collection('media').countDocuments({})).toBe(0);
  await phone.say('oui');
  await until(async () => (await mediaOf(id))[0]?.status === 'kept');
  const [kept] = await mediaOf(id);
  expect(kept).toMatchObject({ kind: 'audio', mimeType: 'audio/ogg' });
  const read = await service.media.read(kept?.id ?? '');
  expect(Buffer.from(read?.bytes ?? []).toString('latin1', 0, 4)).toBe('OggS');
  expect(kept?.size).toBe(read?.bytes.length);
  const [known] = await service.cases.ofConversation(id);
  expect(known?.report.media).toEqual([{ kind: 'audio', media: null, mimeType: 'audio/ogg' }]);

  await phone.say('EFFACER');
  await until(async () => (await mediaOf(id)).length === 0);
  expect(await service.media.read(kept?.id ?? '')).toBeUndefined();
  expect(await service.database.connection.collection('mediaChunks').countDocuments({})).toBe(0);
  expect(service.errors).toEqual([]);
}, 120_000);

test('a voice note of somebody who refuses is never fetched', async () => {
  const phone = takePhone(service, 'whatsapp');
  await phone.say('n deme, a be n bugo');
  await phone.say(VOICE_NOTE);
  await phone.say('1');
  await phone.say('Segu');
  await phone.say('ayi');
  await wait(700);
  expect(await mediaOf(idOf(phone.address))).toEqual([]);
  const left = service.database.connection.collection('media');
  expect(await left.countDocuments({ status: { $ne: 'erased' } })).toBe(0);
}, 120_000);
