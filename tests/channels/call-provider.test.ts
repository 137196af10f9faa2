import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

import { afterEach, describe, expect, test } from '@jest/globals';

import { callProvider, type ProviderCall } from '#src/channels/call-provider.ts';

/** A bare TCP server, to break an exchange at any byte. */
let server: Server | undefined;
afterEach(() => {
  server?.close();
});

async function serve(reply: string | undefined, waitMs = 0): Promise<string> {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (reply !== undefined) socket.write(reply);
      setTimeout(() => socket.destroy(), waitMs);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const post = (url: string, headers: Record<string, string> = {}) =>
  callProvider({ method: 'POST', url, headers, body: 'x', timeoutMs: 3_000 });

describe('what becomes of a request', () => {
  test.each<[string, string | undefined, number, ProviderCall]>([
    [
      'an answer is its status and its text',
      'HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\nok',
      0,
      { kind: 'answered', status: 201, text: 'ok' },
    ],
    [
      'an answer that breaks off keeps its status',
      'HTTP/1.1 201 Created\r\ncontent-length: 20\r\n\r\nok',
      0,
      { kind: 'answered', status: 201, text: '' },
    ],
    [
      'an answer that stops keeps its status',
      'HTTP/1.1 201 Created\r\ncontent-length: 20\r\n\r\nok',
      2_000,
      { kind: 'answered', status: 201, text: '' },
    ],
    [
      'a redirect is an answer, and is not followed',
      'HTTP/1.1 307 Go\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n',
      0,
      { kind: 'answered', status: 307, text: '' },
    ],
    ['a connection that ends is no answer', undefined, 0, { kind: 'no_answer', detail: 'UND_ERR_SOCKET' }],
    ['silence is no answer', undefined, 2_000, { kind: 'no_answer', detail: 'timeout' }],
    [
      'something that is not HTTP is no answer',
      'SSH-2.0-OpenSSH_9.2\r\n',
      0,
      { kind: 'no_answer', detail: 'network' },
    ],
  ])('%s', async (_says, reply, waitMs, call) => {
    expect(await post(await serve(reply, waitMs))).toEqual(call);
  });

  test.each<[string, () => Promise<ProviderCall>, string]>([
    ['a port where nobody listens', async () => post(await closedPort()), 'ECONNREFUSED'],
    // RFC 6761 keeps this name for ever without an address.
    ['a name without an address', () => post('http://provider.invalid/'), 'ENOTFOUND|EAI_AGAIN'],
    ['an address that is none', () => post('not an address'), 'unsendable'],
    ['a header that cannot be written', () => post('http://127.0.0.1:1/', { a: 'x\ny' }), 'unsendable'],
    [
      'TLS spoken to a server without it',
      async () => post((await serve('hello')).replace('http', 'https')),
      'ERR_SSL_.*',
    ],
  ])('%s: the provider surely has nothing', async (_says, call, detail) => {
    const expected: unknown = expect.stringMatching(`^(?:${detail})$`);
    expect(await call()).toEqual({ kind: 'not_reached', detail: expected });
  });
});

async function closedPort(): Promise<string> {
  const url = await serve(undefined);
  server?.close();
  return url;
}
