import { describe, expect, test } from '@jest/globals';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOurPage } from '#src/web/console/api/is-our-page.ts';
import { networkOf } from '#src/web/console/api/network-of.ts';
import { secretOf, setSecret } from '#src/web/console/api/session-cookie.ts';

type Headers = Readonly<Record<string, string>>;

function request(headers: Headers, remoteAddress = '127.0.0.1'): IncomingMessage {
  const parts: unknown = { headers, socket: { remoteAddress } };
  return parts as IncomingMessage;
}

function cookieFor(req: IncomingMessage): string {
  const set: string[] = [];
  const res: unknown = { setHeader: (_name: string, value: string) => set.push(value) };
  setSecret(req, res as ServerResponse, 's');
  return set.join();
}

describe('a page of ours', () => {
  const pages: readonly [what: string, isOurs: boolean, headers: Headers][] = [
    ['by https', true, { origin: 'https://desk.example', host: 'desk.example' }],
    ['by https on a port', true, { origin: 'https://desk.example:8443', host: 'desk.example:8443' }],
    [
      'by https, with the port that need not be said',
      true,
      { origin: 'https://desk.example', host: 'desk.example:443' },
    ],
    ['on this machine', true, { origin: 'http://localhost:3979', host: 'localhost:3979' }],
    ['on this machine, IPv6', true, { origin: 'http://[::1]:3979', host: '[::1]:3979' }],
    ['by plain http from elsewhere', false, { origin: 'http://desk.example', host: 'desk.example' }],
    [
      'at a name that was pointed at this machine',
      false,
      { origin: 'http://evil.example:3979', host: 'evil.example:3979' },
    ],
    ['on another port', false, { origin: 'https://desk.example:8443', host: 'desk.example' }],
    ['on a part of our name', false, { origin: 'https://x.desk.example', host: 'desk.example' }],
    ['of another kind', false, { origin: 'file://desk.example', host: 'desk.example' }],
    ['with a path in its origin', false, { origin: 'https://desk.example/x', host: 'desk.example' }],
    ['asked for without a host', false, { origin: 'https://desk.example' }],
    ['without an origin', false, { host: 'desk.example' }],
  ];
  test.each(pages)('%s: %s', (_what, isOurs, headers) => {
    expect(isOurPage({ headers })).toBe(isOurs);
  });
});

describe('the cookie', () => {
  const SECRET = 'a'.repeat(43);
  test('is bound to https and to the host, except on this machine', () => {
    const local = request({ host: 'localhost:3979' });
    const elsewhere = request({ host: 'desk.example' }, '10.0.0.7');
    const behindProxy = request({ host: 'desk.example', 'x-forwarded-for': '10.0.0.7' });
    expect(cookieFor(local)).toBe('lakana=s; Path=/; HttpOnly; SameSite=Strict');
    for (const req of [elsewhere, behindProxy])
      expect(cookieFor(req)).toBe('__Host-lakana=s; Path=/; HttpOnly; SameSite=Strict; Secure');
  });

  test.each([
    [`__Host-lakana=${SECRET}`, SECRET],
    [`a=b; __Host-lakana=${SECRET}; c=d`, SECRET],
    [`lakana=${SECRET}`, undefined],
    [`__Host-lakana=${SECRET}x`, undefined],
    [`x__Host-lakana=${SECRET}`, undefined],
    ['', undefined],
  ])('by https %j gives %s', (cookie, secret) => {
    expect(secretOf(request({ host: 'desk.example', cookie }, '10.0.0.7'))).toBe(secret);
  });
});

test.each([
  ['10.0.0.7', {}, '10.0.0.7'],
  ['10.0.0.7', { 'x-forwarded-for': '1.2.3.4' }, '10.0.0.7'],
  ['127.0.0.1', {}, '127.0.0.1'],
  ['127.0.0.1', { 'x-forwarded-for': '1.2.3.4' }, '1.2.3.4'],
  ['127.0.0.1', { 'x-forwarded-for': 'forged, 9.9.9.9 , 1.2.3.4' }, '1.2.3.4'],
  ['::1', { 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' }, '2001:db8:1:2::'],
  ['2001:db8::7', {}, '2001:db8:0:0::'],
  ['2001:db8:0:0:ffff::1', {}, '2001:db8:0:0::'],
  ['::ffff:10.0.0.7', {}, '::ffff:a00:7'],
])('from %s with %j the network is %s', (address, headers, network) => {
  expect(networkOf(request(headers as Headers, address))).toBe(network);
});
