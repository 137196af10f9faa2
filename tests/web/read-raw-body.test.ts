import { describe, expect, it, test } from '@jest/globals';
import { jsonAnswer, sendAnswer } from '#src/web/answer.ts';
import { readRawBody, type BodyLimits } from '#src/web/read-raw-body.ts';
import type { Route } from '#src/web/route.ts';
import { serveRoutes, wire } from './serve.ts';

const LIMITS: BodyLimits = { maxBytes: 1000, withinMs: 200 };

/** Answers with what became of the body: its bytes in hexadecimal, or why there is none. */
function echo(outcomes: string[] = []): Route {
  return {
    methods: ['POST'],
    path: '/',
    handle: async ({ req, res }) => {
      const body = await readRawBody(req, LIMITS);
      const outcome = body.ok ? Buffer.from(body.value).toString('hex') : body.error;
      outcomes.push(outcome);
      sendAnswer(res, jsonAnswer(200, outcome));
    },
  };
}

/** A body without a declared length. */
function chunked(...parts: readonly string[]): ReadableStream<Uint8Array> {
  return ReadableStream.from(parts.map((part) => new TextEncoder().encode(part)));
}

describe('the raw body', () => {
  const bodies: readonly [
    because: string,
    body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
    outcome: string,
  ][] = [
    ['nothing', new Uint8Array(), ''],
    ['bytes that are no text', new Uint8Array([0, 255, 192, 128, 10]), '00ffc0800a'],
    ['pieces', chunked('ab', 'c'), '616263'],
    ['exactly the limit', new Uint8Array(1000), '00'.repeat(1000)],
    ['exactly the limit in pieces', chunked('a'.repeat(500), 'a'.repeat(500)), '61'.repeat(1000)],
    ['a byte more than the limit', new Uint8Array(1001), 'too_large'],
    ['a byte more than the limit in pieces', chunked('a'.repeat(1000), 'a'), 'too_large'],
    ['far more than the limit', new Uint8Array(5_000_000), 'too_large'],
    [
      'far more than the limit in pieces',
      chunked(...Array<string>(100).fill('a'.repeat(50_000))),
      'too_large',
    ],
  ];
  test.each(bodies)('of %s', async (_because, body, outcome) => {
    await using server = await serveRoutes([echo()]);
    const answer = await fetch(server.url, { method: 'POST', body, duplex: 'half' });
    expect(await answer.json()).toBe(outcome);
  });

  it('is refused by its declared length before any of it came', async () => {
    await using server = await serveRoutes([echo()]);
    const { socket, write } = await wire(server.port);
    const first = new Promise<string>((resolve) =>
      socket.once('data', (data) => {
        resolve(data.toString());
      }),
    );
    write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n');
    expect(await first).toContain('too_large');
  });

  it('ends the connection of a sender who goes on all the same', async () => {
    await using server = await serveRoutes([echo()]);
    const { write, received, socket } = await wire(server.port);
    write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n');
    const flood = setInterval(() => {
      write('a'.repeat(1000));
    }, 10);
    socket.once('close', () => {
      clearInterval(flood);
    });
    expect(await received).toContain('too_large');
    expect(socket.bytesWritten).toBeLessThan(1_000_000);
  });

  it('is given up when it comes too slowly', async () => {
    await using server = await serveRoutes([echo()]);
    const { write, received, socket } = await wire(server.port);
    write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n');
    const drip = setInterval(() => {
      write('a');
    }, 20);
    socket.once('close', () => {
      clearInterval(drip);
    });
    expect(await received).toContain('too_slow');
  });

  it('is given up when its sender goes away', async () => {
    const outcomes: string[] = [];
    await using server = await serveRoutes([echo(outcomes)]);
    const { write, socket } = await wire(server.port);
    write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(outcomes).toEqual(['aborted']);
    expect(await (await fetch(server.url, { method: 'POST', body: 'b' })).json()).toBe('62');
  });

  it('may be waited for by a client that asks first', async () => {
    await using server = await serveRoutes([echo()]);
    const { socket, write, received } = await wire(server.port);
    socket.once('data', () => {
      write('ok');
    });
    write(
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n',
    );
    expect(await received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK[^]*"6f6b"$/);
  });
});
