import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, test } from '@jest/globals';

import type { SendError } from '#src/channels/channel.ts';
import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import type { Reply } from '#src/domain/messages.ts';
import { REF, sendTable, type SendCase } from '#tests/support/channel-runner.ts';
import { startFakeProvider } from '#tests/support/fake-provider.ts';

import { OPTIONS, SECRETS } from './samples.ts';

const TO = 'whatsapp:22376123456';
const accepted = { status: 'accepted', providerId: `wamid.${'1'.padStart(32, '0')}` } as const;
const reply = (text: string): Reply => ({ text, language: 'fr', urgency: 'ordinary' });

const refusal = (status: number, error: SendError, code?: number): SendCase => {
  const detail = code === undefined ? `http ${status}` : `http ${status}, code ${code}`;
  return {
    says: `${detail} is ${error}`,
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'refuse', status, ...(code !== undefined && { code }) },
    outcome: { status: 'refused', error, detail },
  };
};

const refusals: readonly SendCase[] = [
  ...[4, 80_007, 130_429, 131_048, 131_056, 133_016].map((code) => refusal(400, 'throttled', code)),
  ...[1, 2, 131_000, 131_016, 131_053].map((code) => refusal(400, 'provider_down', code)),
  ...[0, 3, 10, 190, 200, 299, 131_005, 131_031].map((code) => refusal(400, 'bad_credentials', code)),
  refusal(400, 'window_closed', 131_047),
  refusal(400, 'opted_out', 131_050),
  ...[131_021, 131_026, 131_030].map((code) => refusal(400, 'bad_address', code)),
  ...[100, 131_051, 300].map((code) => refusal(400, 'rejected', code)),
  refusal(429, 'throttled'),
  refusal(401, 'bad_credentials'),
  refusal(403, 'bad_credentials'),
  refusal(404, 'rejected'),
  refusal(302, 'provider_down'),
  refusal(408, 'provider_down'),
  refusal(500, 'provider_down'),
  refusal(503, 'provider_down', 999_999),
];

const doubts: readonly SendCase[] = [
  {
    says: 'a gateway that gave up waiting leaves it in doubt',
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'refuse', status: 504 },
    outcome: { status: 'in_doubt', detail: 'http 504' },
  },
  {
    says: 'a connection that ends after the request was taken leaves it in doubt',
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'drop_after' },
    outcome: { status: 'in_doubt', detail: 'UND_ERR_SOCKET' },
    sent: { text: 'Bonjour' },
  },
  {
    says: 'a connection that ends before it was taken looks the same to us, so it is in doubt too',
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'drop_before' },
    outcome: { status: 'in_doubt', detail: 'UND_ERR_SOCKET' },
  },
  {
    says: 'an answer that does not come in time leaves it in doubt',
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'slow', ms: 2_000 },
    outcome: { status: 'in_doubt', detail: 'timeout' },
    sent: { text: 'Bonjour' },
  },
  {
    says: 'an answer that comes late but in time is accepted',
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'slow', ms: 50 },
    outcome: accepted,
    sent: { text: 'Bonjour' },
  },
  {
    says: 'success without an id leaves it in doubt',
    to: TO,
    reply: reply('Bonjour'),
    behaviour: { kind: 'no_id' },
    outcome: { status: 'in_doubt', detail: 'http 200 without an id' },
    sent: { text: 'Bonjour' },
  },
];

const channelOf = ({ whatsappUrl }: { whatsappUrl: string }) =>
  createWhatsApp({ ...OPTIONS, apiUrl: whatsappUrl, timeoutMs: 3_000 }).channel;

describe('WhatsApp: refusals', () => {
  sendTable(channelOf, SECRETS, refusals);
});
describe('WhatsApp: doubts', () => {
  sendTable(channelOf, SECRETS, doubts);

  test('the token travels in its header', async () => {
    const provider = await startFakeProvider();
    await channelOf(provider).send(TO, reply('Bonjour'), REF);
    expect(provider.lastHeaders).toMatchObject({
      authorization: 'Bearer access-token-1',
      'content-type': 'application/json',
    });
    await provider.stop();
  });

  test('a refused connection means that nothing was sent', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const channel = channelOf({ whatsappUrl: `http://127.0.0.1:${port}` });
    const outcome = { status: 'refused', error: 'provider_down', detail: 'ECONNREFUSED' };
    expect(await channel.send(TO, reply('Bonjour'), REF)).toEqual(outcome);
  });
});
