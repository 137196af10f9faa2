import { describe, expect, test } from '@jest/globals';

import { createKannel } from '#src/channels/kannel/create-kannel.ts';
import { NOW, receiveTable, type ReceiveCase } from '#tests/support/channel-runner.ts';

import { get, messages, OPTIONS, post, SECRETS, sms, text, utf16 } from './samples.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const UCS_2 = { 'content-type': 'text/plain; charset="UTF-16BE"', 'x-kannel-coding': '2' };
const DATA = { 'content-type': 'application/octet-stream', 'x-kannel-coding': '1' };

const byGet: readonly ReceiveCase[] = [
  { says: 'a text', request: get({ message: 'Bonjour' }), messages: [sms(text('Bonjour'))] },
  {
    says: 'letters and signs that an address escapes',
    request: get({ message: 'I ni ce & é = ? 100% + ɛɔ' }),
    messages: [sms(text('I ni ce & é = ? 100% + ɛɔ'))],
  },
  {
    says: 'UCS-2, as Kannel hands it over',
    request: get({ coding: '2', charset: 'UTF-16BE' }, '&message=%02%5B%02T%00a+%AC'),
    messages: [sms(text('ɛɔa\u20ac'))],
  },
  {
    says: 'a call that names neither coding nor charset is UTF-8',
    request: get({ coding: '', charset: '', message: 'é' }),
    messages: [sms(text('é'))],
  },
  {
    says: 'ISO-8859-1, by alt-charset',
    request: get({ charset: 'ISO-8859-1' }, '&message=Kay%E9s'),
    messages: [sms(text('Kayés'))],
  },
  {
    says: 'an unknown charset is read as UTF-8',
    request: get({ charset: 'KLINGON', message: 'é' }),
    messages: [sms(text('é'))],
  },
  {
    says: 'data is never read as text',
    request: get({ coding: '1', charset: '8-BIT', message: 'abc' }),
    messages: [sms({ kind: 'unknown', type: 'data' })],
  },
  {
    says: 'no words are unknown, not lost',
    request: get({ message: ' \n' }),
    messages: [sms({ kind: 'unknown', type: 'empty' })],
  },
  {
    says: 'a field that comes twice counts once, by its first value',
    request: get({ message: 'Bonjour' }, '&message=Bonsoir&token=x'),
    messages: [sms(text('Bonjour'))],
  },
  {
    says: 'fields named as parts of every object change nothing',
    request: get({ message: 'Bonjour' }, '&__proto__=1&constructor=2'),
    messages: [sms(text('Bonjour'))],
  },
];

const byPost: readonly ReceiveCase[] = [
  { says: 'a text', request: post('Bonjour à tous'), messages: [sms(text('Bonjour à tous'))] },
  { says: 'UCS-2', request: post(utf16('dɛmɛ sɔrɔ 🙂'), UCS_2), messages: [sms(text('dɛmɛ sɔrɔ 🙂'))] },
  {
    says: 'UCS-2 that ends in half a letter',
    request: post(new Uint8Array([0x02, 0x5b, 0x02]), UCS_2),
    messages: [sms(text('ɛ\ufffd'))],
  },
  {
    says: 'UTF-8 out of UCS-2, by mo-recode',
    request: post('dɛmɛ', {}, { coding: '0', charset: 'UTF-8' }),
    messages: [sms(text('dɛmɛ'))],
  },
  {
    says: 'data',
    request: post(new Uint8Array([1, 0xff]), DATA),
    messages: [sms({ kind: 'unknown', type: 'data' })],
  },
  {
    says: 'the time of the header, when the address has none',
    request: post('Bonjour', {}, { ts: '' }),
    messages: [sms(text('Bonjour'))],
  },
  {
    says: 'a form',
    request: post('message=Bonjour+%C3%A9&sender=%2B22376123456', FORM),
    messages: [sms(text('Bonjour é'))],
  },
  {
    says: 'post-xml is another format',
    request: post('<message/>', { 'content-type': 'text/xml' }),
    refused: 'malformed',
  },
];

const senders: readonly ReceiveCase[] = [
  ...['+22376123456', ' 22376123456', '0022376123456', '76123456'].map((sender) => ({
    says: `a person by the number ${sender}`,
    request: get({ sender, message: 'Bonjour' }),
    messages: [sms(text('Bonjour'))],
  })),
  {
    says: 'a person abroad',
    request: get({ sender: '33612345678', message: 'Bonjour' }),
    messages: [sms(text('Bonjour'), { from: 'tel:+33612345678' })],
  },
  ...['Orange', '36000', '7400', '+223 76', '12345678'].map((sender) => ({
    says: `${sender} takes no answer`,
    request: get({ sender, message: 'Bonjour' }),
    ignored: ['message: a sender that takes no answer'],
  })),
  { says: 'nobody', request: get({ sender: '' }), ignored: ['message: no sender'] },
  {
    says: 'our own number is never answered',
    request: get({ sender: '76000000', message: 'Bonjour' }),
    ignored: ['message: our own number'],
  },
];

const times: readonly ReceiveCase[] = ['', 'soon', '99999999999', '2026-13-45 99:99:99', '1767693672'].map(
  (ts) => ({
    says: `the time "${ts}" is now`,
    request: get({ ts, message: 'Bonjour' }),
    messages: [sms(text('Bonjour'), { sentAt: NOW })],
  }),
);

const forged: readonly ReceiveCase[] = [
  ['no token', get({ token: '' })],
  ['another token', get({ token: 'token-012345678' })],
  ['a token in upper case', get({ token: OPTIONS.token.toUpperCase() })],
  ['the token in the body of a form', post(`token=${OPTIONS.token}`, FORM, { token: '' })],
  ['the token in a header', post('Bonjour', { token: OPTIONS.token }, { token: '' })],
  ['the token after another one', { ...get({ token: 'x' }, `&token=${OPTIONS.token}`) }],
  ['more fields than Kannel has', get({}, '&a=1'.repeat(200))],
  ['no query at all', { ...get({}), url: '/channels/kannel' }],
].map(([how, request]) => ({
  says: how as string,
  request: request as ReceiveCase['request'],
  refused: 'signature' as const,
}));

describe('Kannel: by GET', () => {
  receiveTable(messages, SECRETS, byGet);
});
describe('Kannel: by POST', () => {
  receiveTable(messages, SECRETS, byPost);
});
describe('Kannel: who wrote', () => {
  receiveTable(messages, SECRETS, senders);
});
describe('Kannel: when', () => {
  receiveTable(messages, SECRETS, times);
});
describe('Kannel: a call without the token is refused', () => {
  receiveTable(messages, SECRETS, forged);
});

describe('Kannel: a message without an id', () => {
  const keyOf = (fields: Readonly<Record<string, string>>): string | undefined => {
    const reception = messages.receive(get({ id: '', message: 'oui', ...fields }), NOW);
    return reception.kind === 'taken' ? reception.messages[0]?.key : undefined;
  };
  test('has the same key when it is brought again, after whatever time', () => {
    const later = messages.receive(get({ id: '', message: 'oui' }), new Date(NOW.getTime() + 60_000));
    expect(later).toMatchObject({ messages: [{ key: keyOf({}) }] });
  });
  test('has the same key when it is brought again by a gateway whose clock is ahead', () => {
    const ahead = String(NOW.getTime() / 1_000 + 600);
    const later = messages.receive(
      get({ id: '', message: 'oui', ts: ahead }),
      new Date(NOW.getTime() + 60_000),
    );
    expect(later).toMatchObject({ messages: [{ key: keyOf({ ts: ahead }) }] });
  });
  test.each([
    ['other words', { message: 'non' }],
    ['another person', { sender: '22376123457' }],
    ['another second', { ts: '1767607871' }],
  ])('%s are another message', (_says, fields) => {
    expect(keyOf(fields)).toMatch(/^kannel:[\w-]{43}$/);
    expect(keyOf(fields)).not.toBe(keyOf({}));
  });
  test('an id that is no word is none', () => {
    expect(keyOf({ id: '<script>' })).toBe(keyOf({}));
  });
  test('the key cannot be found without the token', () => {
    const [other] = createKannel({ ...OPTIONS, token: 'another-0123456' }).webhooks;
    const reception = other.receive(get({ id: '', message: 'oui', token: 'another-0123456' }), NOW);
    expect(reception).not.toMatchObject({ messages: [{ key: keyOf({}) }] });
  });
});

test('Kannel: without a country only whole numbers are people', () => {
  const [webhook] = createKannel({ ...OPTIONS, country: undefined }).webhooks;
  const reception = webhook.receive(get({ sender: '76123456', message: 'Bonjour' }), NOW);
  expect(reception).toMatchObject({ messages: [], ignored: ['message: a sender that takes no answer'] });
});
