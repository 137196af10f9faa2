import { describe } from '@jest/globals';

import { receiveTable, type ReceiveCase } from '#tests/support/channel-runner.ts';

import { message, raw, SECRETS, signed, text, unknown, webhook } from './samples.ts';

const OUT = { providerId: 'wamid.OUT1', at: new Date('2026-01-05T10:11:20.000Z') };
const sentOnce = { ...OUT, status: 'sent' } as const;

const batches: readonly ReceiveCase[] = [
  {
    says: 'every status of a batch is read; those of no use and the malformed are set aside',
    request: signed('statuses'),
    receipts: [
      { ...sentOnce, ref: 'out-17' },
      { ...OUT, status: 'read' },
      { ...OUT, status: 'delivered' },
      { ...OUT, status: 'read' },
      { ...OUT, status: 'failed', ref: 'out-18', error: '131014' },
      { ...OUT, status: 'failed' },
    ],
    ignored: [
      'status: of no use',
      'status: of no use',
      'status: malformed',
      'status: malformed',
      'status: malformed',
    ],
  },
  {
    says: 'every good message of every change of every entry is read, whatever lies between them',
    request: signed('batch'),
    messages: [
      message('A', text('un')),
      message('B', unknown('text')),
      message('C', text('trois')),
      message('D', text('quatre')),
      message('E', text('cinq')),
    ],
    receipts: [sentOnce],
    ignored: [
      'change: not an object',
      'change: not an object',
      'change: of another field',
      'errors: of the provider',
      'entry: not an object',
      'message: not an object',
      'message: not an object',
      'message: not an object',
      'message: not an object',
      'message: no id',
      'message: no sender',
      'message: no id',
      'message: twice in one batch',
    ],
  },
];

const ugly: readonly ReceiveCase[] = [
  {
    says: 'half a surrogate pair becomes a replacement character',
    request: signed('lone-surrogates'),
    messages: [message('SURR', text('a\ufffdb\ufffd'))],
  },
  {
    says: 'a key __proto__ changes nothing',
    request: signed('prototype'),
    messages: [message('PP', text('Bonjour'))],
  },
  { says: 'an empty object', request: raw('{}'), ignored: [] },
  { says: 'null', request: raw('null'), ignored: ['envelope: not an object'] },
  { says: 'a list', request: raw('[]'), ignored: ['envelope: not an object'] },
  {
    says: 'a hundred thousand brackets',
    request: raw('['.repeat(1e5) + ']'.repeat(1e5)),
    ignored: ['envelope: not an object'],
  },
  {
    says: 'a deep nest in the place of a message',
    request: raw(nest('['.repeat(1e4) + ']'.repeat(1e4))),
    ignored: ['message: not an object'],
  },
  { says: 'half a document', request: raw('{"entry":['), refused: 'malformed' },
  { says: 'nothing at all', request: raw(''), refused: 'malformed' },
  { says: 'a megabyte of one character is no JSON', request: raw('a'.repeat(2 ** 20)), refused: 'malformed' },
  {
    says: 'a megabyte of one character as a text is cut to what a phone can send',
    request: raw(nest(oneText('a'.repeat(2 ** 20 - 400)))),
    contents: [text('a'.repeat(65_536))],
  },
  {
    says: 'bytes that are not UTF-8 are replaced, the other words stay',
    request: raw(notUtf8()),
    contents: [text('Kay\ufffds')],
  },
];

function nest(item: string): string {
  return `{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"messages":[${item}]}}]}]}`;
}

function oneText(words: string): string {
  return `{"id":"wamid.BIG","from":"22376123456","timestamp":"1767607872","type":"text","text":{"body":"${words}"}}`;
}

function notUtf8(): Uint8Array {
  const bytes = Buffer.from(nest(oneText('Kay#s')));
  bytes[bytes.indexOf('#')] = 0xe9;
  return bytes;
}

describe('WhatsApp: batches', () => {
  receiveTable(webhook, SECRETS, batches);
});
describe('WhatsApp: ugly payloads', () => {
  receiveTable(webhook, SECRETS, ugly);
});
