import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Channel, SendOutcome } from '#src/channels/channel.ts';
import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import type { Reply } from '#src/domain/messages.ts';
import type { Recording } from '#src/domain/recordings.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { tinyOgg } from '#tests/support/tiny-ogg.ts';
import { OPTIONS } from './samples.ts';

const TO = 'whatsapp:22376123456';

function recording(frames: number): Recording {
  const bytes = tinyOgg(frames);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

let provider: FakeProvider;
let channel: Channel;
beforeEach(async () => {
  provider = await startFakeProvider();
  ({ channel } = createWhatsApp({
    ...OPTIONS,
    apiUrl: provider.whatsappUrl,
    timeoutMs: 3_000,
    recordings: new Map([
      ['fr/offer', recording(50)],
      ['bm/offer', recording(25)],
      ['bm/debt', recording(50)],
    ]),
  }));
});
afterEach(() => provider.stop());

const send = (audio: string, ref = 'r'): Promise<SendOutcome> => {
  const reply: Reply = { text: '', language: 'fr', urgency: 'ordinary', audio };
  return channel.send(TO, reply, ref);
};
const idsSent = (): unknown[] => provider.sends.map(({ payload }) => payload['audio']);

test('a recording is uploaded once and sent by its id, as a voice note', async () => {
  expect(await send('fr/offer', 'r1')).toMatchObject({ status: 'accepted' });
  expect(await send('fr/offer', 'r2')).toMatchObject({ status: 'accepted' });
  expect(provider.uploads).toHaveLength(1);
  expect(provider.uploads[0]).toContain('OggS');
  expect(provider.uploads[0]).toMatch(/name="messaging_product"\r\n\r\nwhatsapp\r\n/);
  expect(provider.uploads[0]).toMatch(/name="type"\r\n\r\naudio\/ogg\r\n/);
  expect(idsSent()).toEqual([
    { id: 'media-1', voice: true },
    { id: 'media-1', voice: true },
  ]);
  expect(provider.sends[0]).toMatchObject({ to: TO, ref: 'r1', payload: { type: 'audio' } });
});

test('many who ask at once share one upload, and so do two topics with the same file', async () => {
  await Promise.all([send('fr/offer'), send('fr/offer'), send('bm/debt')]);
  expect(provider.uploads).toHaveLength(1);
  await send('bm/offer');
  expect(provider.uploads).toHaveLength(2);
});

test('an upload that fails is a refusal like any other, and is made again', async () => {
  provider.behave({ kind: 'refuse', status: 500 }, 1);
  expect(await send('fr/offer')).toMatchObject({ status: 'refused', error: 'provider_down' });
  provider.behave({ kind: 'drop_before' }, 1);
  expect(await send('fr/offer')).toMatchObject({ status: 'refused', error: 'provider_down' });
  provider.behave({ kind: 'refuse', status: 401, code: 190 }, 1);
  expect(await send('fr/offer')).toMatchObject({ status: 'refused', error: 'bad_credentials' });
  expect(provider.sends).toHaveLength(0);
  expect(await send('fr/offer')).toMatchObject({ status: 'accepted' });
});

test('an id that Meta takes no more is replaced by a new one', async () => {
  await send('fr/offer');
  provider.behave({ kind: 'refuse', status: 400, code: 131009 }, 1);
  expect(await send('fr/offer')).toMatchObject({ status: 'accepted' });
  expect(idsSent()).toEqual([
    { id: 'media-1', voice: true },
    { id: 'media-2', voice: true },
  ]);
});

test('one that is refused at the first time is not tried for ever', async () => {
  provider.behave({ kind: 'refuse', status: 400, code: 131009 });
  expect(await send('fr/offer')).toMatchObject({ status: 'refused', error: 'rejected' });
});

test('only what there is can be sent', async () => {
  expect(channel.plays?.('fr/offer')).toBe(true);
  expect(channel.plays?.('fr/debt')).toBe(false);
  expect(await send('fr/debt')).toEqual({ status: 'refused', error: 'rejected', detail: 'no_recording' });
});
