import { describe } from '@jest/globals';

import type { WebhookRequest } from '#src/channels/channel.ts';
import { receiveTable, type ReceiveCase } from '#tests/support/channel-runner.ts';

import { OPTIONS, SECRETS, webhook } from './samples.ts';

const answer = (body: string) => ({ status: 200, contentType: 'text/plain', body });
const forbidden = { status: 403, contentType: 'text/plain', body: 'forbidden' };
const asked = (query: string): WebhookRequest => {
  return { method: 'GET', url: `/channels/whatsapp${query}`, headers: {}, body: new Uint8Array() };
};
const token = OPTIONS.verifyToken;

const challenges: readonly ReceiveCase[] = [
  {
    says: 'the challenge comes back when the token is ours',
    request: asked(`?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`),
    answered: answer('1158201444'),
  },
  {
    says: 'names and values may be percent-encoded',
    request: asked(`?hub%2Emode=subscribe&hub%2Everify_token=verify%2Dtoken%2D1&hub%2Echallenge=1`),
    answered: answer('1'),
  },
  {
    says: 'another token is forbidden',
    request: asked('?hub.mode=subscribe&hub.verify_token=other&hub.challenge=1158201444'),
    answered: forbidden,
  },
  {
    says: 'no token is forbidden',
    request: asked('?hub.mode=subscribe&hub.challenge=1158201444'),
    answered: forbidden,
  },
  {
    says: 'another mode is forbidden',
    request: asked(`?hub.mode=unsubscribe&hub.verify_token=${token}&hub.challenge=1`),
    answered: forbidden,
  },
  {
    says: 'a challenge that is a page is not echoed',
    request: asked(`?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=%3Cscript%3E`),
    answered: forbidden,
  },
  { says: 'no query is forbidden', request: asked(''), answered: forbidden },
];

describe('WhatsApp: the verify challenge', () => {
  receiveTable(webhook, SECRETS, challenges);
});
