import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MOST_MEDIA_BYTES, nextFetch, type MediaOutcome } from '#src/channels/media-errors.ts';
import { fetchMedia as fromTwilio } from '#src/channels/twilio/fetch-media.ts';
import { fetchMedia as fromWhatsApp } from '#src/channels/whatsapp/fetch-media.ts';
import { onLoopback } from '#tests/support/channel-runner.ts';
import { startFakeFiles, type FakeFile, type FakeFiles } from '#tests/support/fake-files.ts';
import { OPTIONS } from './whatsapp/samples.ts';

const VOICE = Buffer.from('OggS and the rest');
const OGG = { body: VOICE, type: 'audio/ogg; codecs=opus' };
const fetched = { status: 'fetched', bytes: VOICE, mimeType: 'audio/ogg' };

/** Enough for a busy machine to move 16 MB over loopback; only the server that never ends is waited for. */
const PATIENCE_MS = 8_000;

let server: FakeFiles;
beforeEach(async () => {
  server = await startFakeFiles();
});
afterEach(() => server.stop());

const failed = (error: string): MediaOutcome => ({ status: 'failed', error }) as MediaOutcome;

/** What goes wrong in the same way at both providers: the file, and what is made of it. */
const SHARED: [says: string, file: FakeFile | undefined, outcome: unknown][] = [
  ['a voice note', OGG, fetched],
  ['one that is sent in parts', { ...OGG, chunked: true }, fetched],
  ['one that is not there', undefined, failed('gone')],
  ['one that is there no more', { status: 410 }, failed('gone')],
  ['too many requests', { status: 429 }, failed('throttled')],
  ['a server with a fault', { status: 503 }, failed('provider_down')],
  ['credentials that are wrong', { status: 401 }, failed('bad_credentials')],
  ['a page in place of a file', { body: VOICE, type: 'text/html' }, failed('wrong_type')],
  ['a program', { body: VOICE, type: 'application/octet-stream' }, failed('wrong_type')],
  ['no type at all', { body: VOICE }, failed('wrong_type')],
  [
    'a file that says it is too large',
    { body: Buffer.alloc(MOST_MEDIA_BYTES + 1), type: 'image/png' },
    failed('too_large'),
  ],
  [
    'a file that is too large and does not say so',
    { body: Buffer.alloc(MOST_MEDIA_BYTES + 1), type: 'image/png', chunked: true },
    failed('too_large'),
  ],
  [
    'a file of just the size',
    { body: Buffer.alloc(1_024), type: 'image/PNG' },
    { status: 'fetched', mimeType: 'image/png' },
  ],
  ['a server that never ends', { type: 'audio/ogg', hangs: true }, failed('provider_down')],
  ['a redirection to anybody', { status: 302, location: 'https://evil.example/x' }, failed('bad_address')],
  ['a redirection that goes round', { status: 302, location: '/files/m1' }, failed('bad_address')],
];

describe('WhatsApp gives', () => {
  const fetchIt = (): Promise<MediaOutcome> =>
    onLoopback(() =>
      fromWhatsApp({ ...OPTIONS, apiUrl: `${server.url}/v25.0`, timeoutMs: PATIENCE_MS }, 'm1'),
    );

  test.each(SHARED)('%s', async (_says, file, outcome) => {
    if (file !== undefined) server.files.set('m1', file);
    expect(await fetchIt()).toMatchObject(outcome as object);
    const tokens = server.requests.map(({ authorization }) => authorization);
    expect(new Set(tokens)).toEqual(new Set([`Bearer ${OPTIONS.accessToken}`]));
  });

  test.each<[string, FakeFile, MediaOutcome]>([
    ['an id that is over', { code: 100 }, failed('gone')],
    ['a token that is over', { code: 190, status: 401 }, failed('bad_credentials')],
    ['its own limit', { code: 80007 }, failed('throttled')],
    ['the size before the file', { fileSize: MOST_MEDIA_BYTES + 1 }, failed('too_large')],
    ['an address of somebody else', { url: 'https://fbsbx.com.evil.example/x' }, failed('bad_address')],
    ['an address that is not encrypted', { url: 'http://lookaside.fbsbx.com/x' }, failed('bad_address')],
    ['no address', { url: 'nowhere' }, failed('bad_address')],
  ])('%s', async (_says, file, outcome) => {
    server.files.set('m1', file);
    expect(await fetchIt()).toEqual(outcome);
    expect(server.requests).toHaveLength(1);
  });

  test('nothing when it is not reached', async () => {
    const options = { ...OPTIONS, apiUrl: 'http://127.0.0.1:1/v25.0', timeoutMs: PATIENCE_MS };
    expect(await fromWhatsApp(options, 'm1')).toEqual(failed('provider_down'));
  });
});

describe('Twilio gives', () => {
  const twilio = () => ({
    accountSid: 'AC1',
    authToken: 'token-1',
    publicUrl: 'https://lakana.example',
    toSms: (text: string) => text,
    apiUrl: server.url,
    timeoutMs: PATIENCE_MS,
  });
  const OURS = '/2010-04-01/Accounts/AC1/Messages/MM1/Media/m1';
  const basic = `Basic ${Buffer.from('AC1:token-1').toString('base64')}`;
  const fetchIt = (path = OURS): Promise<MediaOutcome> =>
    onLoopback(() => fromTwilio(twilio(), path.startsWith('http') ? path : server.url + path));

  test.each(SHARED)('%s', async (_says, file, outcome) => {
    if (file !== undefined) server.files.set('m1', file);
    expect(await fetchIt()).toMatchObject(outcome as object);
    expect(server.requests[0]?.authorization).toBe(basic);
  });

  test('a file of its store, which never gets our credentials', async () => {
    server.files.set('m1', { status: 307, location: '/store/m2' });
    server.files.set('m2', OGG);
    expect(await fetchIt()).toEqual(fetched);
    expect(server.requests.map(({ path, authorization }) => [path, authorization])).toEqual([
      [OURS, basic],
      ['/store/m2', undefined],
    ]);
  });

  test.each([
    ['another account', '/2010-04-01/Accounts/AC2/Messages/MM1/Media/m1'],
    ['another path', '/files/m1'],
    ['a way out of our account', '/2010-04-01/Accounts/AC1/../AC2/Media/m1'],
    ['another host', 'https://evil.example/2010-04-01/Accounts/AC1/Messages/MM1/Media/m1'],
    ['a host that only begins like it', 'https://api.twilio.com.evil.example/2010-04-01/Accounts/AC1/m1'],
    ['this machine by another name', 'http://localhost:3979/2010-04-01/Accounts/AC1/m1'],
    ['no address', 'http:'],
  ])('nothing of %s, and is not asked', async (_says, address) => {
    server.files.set('m1', OGG);
    expect(await fetchIt(address)).toEqual(failed('bad_address'));
    expect(server.requests).toEqual([]);
  });
});

test('what can be mended is tried again for two days, and nothing else', () => {
  const waits = Array.from({ length: 12 }, (_, index) => nextFetch('bad_credentials', index + 1));
  const total = waits.reduce((sum: number, wait) => sum + (wait === 'give_up' ? 0 : wait), 0);
  expect(total).toBeGreaterThan(48 * 3_600_000);
  expect(total).toBeLessThan(7 * 24 * 3_600_000);
  expect(waits.at(-1)).toBe('give_up');
  for (const error of ['gone', 'too_large', 'wrong_type', 'bad_address'] as const) {
    expect(nextFetch(error, 1)).toBe('give_up');
  }
});
