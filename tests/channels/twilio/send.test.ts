import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Channel, SendError } from '#src/channels/channel.ts';
import { createTwilio } from '#src/channels/twilio/create-twilio.ts';
import type { Choice, Reply } from '#src/domain/messages.ts';
import { onLoopback, REF, sendTable, type SendCase } from '#tests/support/channel-runner.ts';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';

import { OPTIONS, SECRETS } from './samples.ts';

const ID = `SM${'1'.padStart(32, '0')}`;
const accepted = { status: 'accepted', providerId: ID } as const;
const TEL = 'tel:+22376123456';
const choices: readonly Choice[] = [
  { id: 'me', title: 'Moi' },
  { id: 'other', title: "Quelqu'un d'autre" },
];
const reply = (text: string, more: Partial<Reply> = {}): Reply => {
  return { text, language: 'bm', urgency: 'ordinary', ...more };
};

const channelOf =
  (name: string, publicUrl = OPTIONS.publicUrl) =>
  ({ twilioUrl }: { twilioUrl: string }): Channel => {
    const { channels } = createTwilio({ ...OPTIONS, publicUrl, apiUrl: twilioUrl, timeoutMs: 3_000 });
    const channel = channels.find((one) => one.name === name);
    if (!channel) throw new Error(`no channel ${name}`);
    return channel;
  };

const CALLBACK = 'https://lakana.example/channels/twilio/status?ref=out%2F17%20%C3%A9';

const bySms: readonly SendCase[] = [
  {
    says: 'a text goes through toSms, and asks for its statuses with our reference',
    to: TEL,
    reply: reply('dɛmɛ'),
    outcome: accepted,
    sent: {
      channel: 'twilio-sms',
      to: TEL,
      ref: REF,
      payload: { To: '+22376123456', From: '+12028831111', Body: 'dèmè[bm]', StatusCallback: CALLBACK },
    },
  },
  {
    says: 'choices are numbered lines, and go through toSms with the text',
    to: TEL,
    reply: reply('Jɔn ?', { choices, language: 'fr' }),
    outcome: accepted,
    sent: { text: "Jòn ?\n1 Moi\n2 Quelqu'un d'autre[fr]", choices: [] },
  },
  {
    says: 'a text of 1,600 units, as it is sent, goes out',
    to: TEL,
    reply: reply('x'.repeat(1_596)),
    outcome: accepted,
    sent: { channel: 'twilio-sms' },
  },
  {
    says: 'a text of 1,601 units, as it is sent, never reaches the provider',
    to: TEL,
    reply: reply('x'.repeat(1_597)),
    outcome: { status: 'refused', error: 'rejected', detail: 'text_too_long' },
  },
  {
    says: 'an address of another kind never reaches the provider',
    to: 'whatsapp:22376123456',
    reply: reply('Bonjour'),
    outcome: { status: 'refused', error: 'bad_address', detail: 'not for sms' },
  },
];

const byWhatsApp: readonly SendCase[] = [
  {
    says: 'official letters stay, choices are numbered lines',
    to: 'whatsapp:22376123456',
    reply: reply('Jɔn ?', { choices }),
    outcome: accepted,
    sent: {
      channel: 'twilio-whatsapp',
      to: 'whatsapp:22376123456',
      text: "Jɔn ?\n1 Moi\n2 Quelqu'un d'autre",
      payload: {
        To: 'whatsapp:+22376123456',
        From: 'whatsapp:+12028831111',
        Body: "Jɔn ?\n1 Moi\n2 Quelqu'un d'autre",
        StatusCallback: CALLBACK,
      },
    },
  },
  {
    says: 'a user id is an address like another',
    to: 'bsuid:ML.1234',
    reply: reply('Bonjour'),
    outcome: accepted,
    sent: { to: 'bsuid:ML.1234', payload: { To: 'whatsapp:ML.1234' } },
  },
  {
    says: 'an address of another kind never reaches the provider',
    to: TEL,
    reply: reply('Bonjour'),
    outcome: { status: 'refused', error: 'bad_address', detail: 'not for whatsapp' },
  },
];

const refusal = (status: number, error: SendError, code?: number): SendCase => {
  const detail = code === undefined ? `http ${status}` : `http ${status}, code ${code}`;
  return {
    says: `${detail} is ${error}`,
    to: TEL,
    reply: reply('Bonjour'),
    behaviour: { kind: 'refuse', status, ...(code !== undefined && { code }) },
    outcome: { status: 'refused', error, detail },
  };
};

const refusals: readonly SendCase[] = [
  refusal(400, 'opted_out', 21_610),
  refusal(400, 'window_closed', 63_016),
  ...[20_429, 63_018, 14_107].map((code) => refusal(400, 'throttled', code)),
  ...[21_211, 21_614, 63_003, 63_024].map((code) => refusal(400, 'bad_address', code)),
  refusal(401, 'bad_credentials', 20_003),
  refusal(400, 'rejected', 21_602),
  refusal(429, 'throttled'),
  refusal(403, 'bad_credentials'),
  refusal(404, 'rejected'),
  refusal(500, 'provider_down'),
  refusal(503, 'provider_down', 20_503),
  {
    says: 'a connection that ends leaves it in doubt',
    to: TEL,
    reply: reply('Bonjour'),
    behaviour: { kind: 'drop_after' },
    outcome: { status: 'in_doubt', detail: 'UND_ERR_SOCKET' },
    sent: { to: TEL },
  },
  {
    says: 'an answer that does not come in time leaves it in doubt',
    to: TEL,
    reply: reply('Bonjour'),
    behaviour: { kind: 'slow', ms: 2_000 },
    outcome: { status: 'in_doubt', detail: 'timeout' },
    sent: { to: TEL },
  },
];

describe('Twilio: the form of an SMS', () => {
  sendTable(channelOf('twilio-sms'), SECRETS, bySms);
});
describe('Twilio: the form of a WhatsApp message', () => {
  sendTable(channelOf('twilio-whatsapp'), SECRETS, byWhatsApp);
});
describe('Twilio: refusals and doubts', () => {
  sendTable(channelOf('twilio-sms'), SECRETS, refusals);
});
describe('Twilio: a public address with a slash at its end', () => {
  sendTable(channelOf('twilio-sms', 'https://lakana.example/'), SECRETS, bySms.slice(0, 1));
});

describe('Twilio: looking up a reply in doubt', () => {
  let provider: FakeProvider;
  beforeEach(async () => {
    provider = await startFakeProvider();
  });
  afterEach(() => provider.stop());

  const since = () => new Date(Date.now() - 1_000);
  const find = (name: string, to: string, what: Reply, from = since()) =>
    onLoopback(async () => channelOf(name)(provider).find?.(to, what, from));

  test.each([
    ['twilio-sms', TEL],
    ['twilio-whatsapp', 'whatsapp:22376123456'],
    ['twilio-whatsapp', 'bsuid:ML.1234'],
  ])('%s: a reply that %s got is found by its text', async (name, to) => {
    provider.behave({ kind: 'drop_after' }, 1);
    const what = reply('dɛmɛ', { choices });
    const channel = channelOf(name)(provider);
    expect((await onLoopback(() => channel.send(to, what, REF))).status).toBe('in_doubt');
    expect(await find(name, to, what)).toEqual({ providerId: ID });
    expect(provider.lastHeaders['authorization']).toMatch(/^Basic /);
  });

  test.each<[string, string, Reply, number]>([
    ['another text', TEL, reply('ban'), 1_000],
    ['another person', 'tel:+22376123457', reply('dɛmɛ'), 1_000],
    ['a time after it', TEL, reply('dɛmɛ'), -60_000],
    ['an address of another kind', 'whatsapp:22376123456', reply('dɛmɛ'), 1_000],
  ])('not_sent for %s', async (_says, to, what, ago) => {
    await channelOf('twilio-sms')(provider).send(TEL, reply('dɛmɛ'), REF);
    expect(await find('twilio-sms', to, what, new Date(Date.now() - ago))).toBe('not_sent');
  });

  test('a send that never arrived is not_sent', async () => {
    provider.behave({ kind: 'drop_before' }, 1);
    await channelOf('twilio-sms')(provider).send(TEL, reply('dɛmɛ'), REF);
    expect(await find('twilio-sms', TEL, reply('dɛmɛ'))).toBe('not_sent');
  });

  test('a list that cannot be had tells nothing', async () => {
    provider.list(false);
    expect(await find('twilio-sms', TEL, reply('dɛmɛ'))).toBeUndefined();
  });

  test('a provider that is away tells nothing', async () => {
    const channel = channelOf('twilio-sms')(provider);
    await provider.stop();
    expect(await channel.find?.(TEL, reply('dɛmɛ'), since())).toBeUndefined();
    provider = await startFakeProvider();
  });
});
