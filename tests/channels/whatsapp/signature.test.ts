import { createHmac } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { BAD_SIGNATURE } from '#src/channels/answers.ts';
import { fixture, NOW, receiveTable } from '#tests/support/channel-runner.ts';
import { metaRequest } from '#tests/support/signed-requests.ts';

import { OPTIONS, SECRETS, webhook } from './samples.ts';

const body = fixture('whatsapp/text.json');
const good = metaRequest(body, OPTIONS.appSecret);
const header = good.headers['x-hub-signature-256'] ?? '';
const hex = header.slice('sha256='.length);
const sha1 = createHmac('sha1', OPTIONS.appSecret).update(body).digest('hex');

const as = (signature: string | undefined, bytes = body) => {
  return { ...good, body: bytes, headers: { 'x-hub-signature-256': signature } };
};

describe('WhatsApp: a signature that is not exactly right is refused', () => {
  receiveTable(
    webhook,
    SECRETS,
    (
      [
        ['missing', as(undefined)],
        ['empty', as('')],
        ['under another name', { ...good, headers: { 'x-hub-signature': `sha1=${sha1}` } }],
        ['of another key', metaRequest(body, 'app-secret-2')],
        ['of other bytes', as(header, Buffer.concat([body, Buffer.from(' ')]))],
        [
          'of the same JSON, written again',
          as(header, Buffer.from(JSON.stringify(JSON.parse(Buffer.from(body).toString())))),
        ],
        ['truncated by a digit', as(header.slice(0, -1))],
        ['longer by a digit', as(`${header}0`)],
        ['with a line end', as(`${header}\n`)],
        ['in upper case', as(`sha256=${hex.toUpperCase()}`)],
        ['without its prefix', as(hex)],
        ['with the prefix in upper case', as(`SHA256=${hex}`)],
        ['in base64', as(`sha256=${Buffer.from(hex, 'hex').toString('base64')}`)],
        ['of the weaker kind', as(`sha1=${sha1}`)],
        ['that is not ASCII', as(`sha256=${'é'.repeat(64)}`)],
      ] as const
    ).map(([how, request]) => ({ says: `a signature ${how}`, request, refused: 'signature' })),
  );

  test('the right one is taken', () => {
    expect(webhook.receive(good, NOW).kind).toBe('taken');
  });

  test('the answer is one constant, and the bytes are never read', () => {
    const junk = { ...good, body: Buffer.from('not json'), headers: {} };
    expect(webhook.receive(junk, NOW)).toEqual({
      kind: 'refused',
      reason: 'signature',
      answer: BAD_SIGNATURE,
    });
  });
});
