import type { WebhookRequest } from '#src/channels/channel.ts';
import { createKannel } from '#src/channels/kannel/create-kannel.ts';
import type { KannelOptions } from '#src/channels/kannel/options.ts';
import type { Content, Incoming } from '#src/domain/messages.ts';

/** The settings of every Kannel table. `toSms` marks its work, so that a table sees where it was done. */
export const OPTIONS: KannelOptions = {
  sendUrl: 'http://127.0.0.1:1/cgi-bin/sendsms',
  username: 'lakana',
  password: 'pass-word-é-1',
  from: '+22376000000',
  token: 'token-0123456789',
  callbackUrl: 'http://127.0.0.1:3978',
  country: 'ML',
  routes: [
    { prefix: '+223', smsc: 'malitel' },
    { prefix: '+2237', smsc: 'orange' },
  ],
  toSms: (text, language) => text.replaceAll('ɛ', 'è').replaceAll('ɔ', 'ò') + `[${language}]`,
};

export const SECRETS = [OPTIONS.token, OPTIONS.password];

export const [messages, reports] = createKannel(OPTIONS).webhooks;

/** Kannel's id of the messages of these tables. */
export const ID = '27cee98d-f1d5-4d28-8a3f-7836a39d996e';

const USUAL = {
  token: OPTIONS.token,
  id: ID,
  ts: '1767607872',
  sender: '22376123456',
  coding: '0',
  charset: 'UTF-8',
};
const PATH = '/channels/kannel';

/** A call by `get-url`, with these fields besides or instead of the usual ones. */
export function get(fields: Readonly<Record<string, string>>, raw = ''): WebhookRequest {
  const query = new URLSearchParams({ ...USUAL, ...fields }).toString();
  return { method: 'GET', url: `${PATH}?${query}${raw}`, headers: {}, body: new Uint8Array() };
}

/** A call by `post-url` as smsbox 1.4.5 makes it: the text is the body, the sender a header. */
export function post(
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
  fields: Readonly<Record<string, string>> = {},
): WebhookRequest {
  const query = new URLSearchParams({ token: OPTIONS.token, id: ID, ts: USUAL.ts, ...fields }).toString();
  const usual = {
    'user-agent': 'Kannel/1.4.5',
    'content-type': 'text/plain; charset="UTF-8"',
    'x-kannel-from': USUAL.sender,
    'x-kannel-to': '36000',
    'x-kannel-time': '2026-01-05 10:11:12',
    'x-kannel-coding': '0',
  };
  return {
    method: 'POST',
    url: `${PATH}?${query}`,
    headers: { ...usual, ...headers },
    body: Buffer.from(body),
  };
}

export const text = (words: string): Content => ({ kind: 'text', text: words });

/** What a message of these tables is read as. */
export function sms(content: Content, more: Partial<Incoming> = {}): Incoming {
  const sentAt = new Date('2026-01-05T10:11:12.000Z');
  return { key: `kannel:${ID}`, channel: 'kannel', from: 'tel:+22376123456', sentAt, content, ...more };
}

export const utf16 = (words: string): Uint8Array => Buffer.from(words, 'utf16le').swap16();
