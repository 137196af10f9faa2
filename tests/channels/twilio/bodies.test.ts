import { describe } from '@jest/globals';

import { receiveTable } from '#tests/support/channel-runner.ts';

import { form, messages, raw, SECRETS, SID, text } from './samples.ts';

const BASE64 = 'QmFubm9uIEV4cGxhaW5zIFRoZSBXb3JsZCAuLi4K4oCcVGhlIENhbXAgb2YgdGhlIFNhaW50c+KA';

const bodies: readonly (readonly [string, string, string])[] = [
  ['a long word in capitals and small letters', 'Abcd'.repeat(20), 'Abcd'.repeat(20)],
  ['one letter for ever', 'a'.repeat(80), 'a'.repeat(80)],
  [
    'base64 in lines',
    `${BASE64.slice(0, 40)}\r\n${BASE64.slice(40)}`,
    'Bannon Explains The World ...\n“The Camp of the Saints',
  ],
  [
    'base64 of bytes that are no text',
    Buffer.from('\0'.repeat(60)).toString('base64'),
    Buffer.from('\0'.repeat(60)).toString('base64'),
  ],
  [
    'base64 of a text without a space',
    Buffer.from('x'.repeat(60)).toString('base64'),
    Buffer.from('x'.repeat(60)).toString('base64'),
  ],
  ['a short code word', 'QmFubm9uIEV4', 'QmFubm9uIEV4'],
  [
    'an ordinary sentence of 60 letters',
    'Je suis a Kayes et le patron garde mes papiers depuis 3 mois',
    'Je suis a Kayes et le patron garde mes papiers depuis 3 mois',
  ],
];

describe('Twilio: bodies that may be base64', () => {
  receiveTable(
    messages,
    SECRETS,
    bodies.map(([says, Body, words]) => ({ says, request: form({ Body }), contents: [text(words)] })),
  );
});
describe('Twilio: ugly payloads', () => {
  receiveTable(messages, SECRETS, [
    {
      says: 'nothing at all',
      request: raw(''),
      ignored: ['message: no id'],
    },
    {
      says: 'half of a surrogate pair cannot even be written; broken percent signs stay',
      request: raw(`MessageSid=${SID}&From=%2B22376123456&Body=%ED%A0%80%zz%`),
      contents: [text('\ufffd\ufffd\ufffd%zz%')],
    },
    {
      says: 'bytes that are not UTF-8 are replaced',
      request: raw(`MessageSid=${SID}&From=%2B22376123456&Body=Kay%E9s`),
      contents: [text('Kay\ufffds')],
    },
    {
      says: 'a megabyte of one character is cut',
      request: form({ Body: 'a'.repeat(2 ** 20) }),
      contents: [text('a'.repeat(65_536))],
    },
    { says: 'an id that is a page', request: form({ MessageSid: '<script>' }), ignored: ['message: no id'] },
    {
      says: 'a sender of another channel of Twilio',
      request: form({ From: 'messenger:1234567890' }),
      ignored: ['message: a sender that takes no answer'],
    },
  ]);
});
