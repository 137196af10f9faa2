import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { sendAnswer } from '#src/web/answer.ts';
import { createServer } from '#src/web/create-server.ts';
import { listen } from '#src/web/listen.ts';
import type { Call, Route } from '#src/web/route.ts';
import { keptLog, serveRoutes, wire, type Served } from './serve.ts';

const BIG = 20_000_000;

/** Work of a route, and when a request has reached it: a busy machine takes its time. */
function noticed(work: (call: Call) => Promise<unknown>): {
  readonly work: (call: Call) => Promise<unknown>;
  readonly arrived: Promise<undefined>;
} {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    arrived: promise,
    work: (call) => {
      resolve(undefined);
      return work(call);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function answering(
  path: string,
  body: string,
  before: (call: Call) => Promise<unknown> = () => Promise.resolve(),
): Route {
  return {
    methods: ['GET', 'POST'],
    path,
    handle: async (call) => {
      await before(call);
      sendAnswer(call.res, { status: 200, contentType: 'text/plain', body });
    },
  };
}

/** A listener whose limit is longer than a test may take: only one that does not wait for it stops in time. */
function serveForLong(routes: readonly Route[]): Promise<Served> {
  return serveRoutes(routes, undefined, 600_000);
}

function isRefused(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    connect(port, '127.0.0.1')
      .on('connect', () => {
        resolve(false);
      })
      .on('error', () => {
        resolve(true);
      });
  });
}

describe('listening', () => {
  it('says that the port is in use', async () => {
    await using taken = await serveRoutes([]);
    const { log, lines } = keptLog();
    const second = await listen(createServer({ hsts: false, log }), taken.port, '127.0.0.1');
    expect(second).toEqual({ ok: false, error: 'port_in_use' });
    expect(lines).toHaveLength(1);
  });

  it('says that the host is not one of ours', async () => {
    const server = createServer({ hsts: false, log: keptLog().log });
    expect(await listen(server, 0, '203.0.113.7')).toEqual({ ok: false, error: 'host_unknown' });
  });
});

describe('stopping', () => {
  it('lets a request in flight finish, takes no new one, and is done when it is', async () => {
    const { work, arrived } = noticed(() => pause(200));
    await using server = await serveRoutes([answering('/slow', 'whole', work)]);
    const inFlight = fetch(`${server.url}/slow`).then((answer) => answer.text());
    await arrived;
    const stopped = server.stop();
    await pause(20);
    expect(await isRefused(server.port)).toBe(true);
    expect(await inFlight).toBe('whole');
    await stopped;
  });

  it('lets a request finish whose sender waits for leave to send', async () => {
    const { work, arrived } = noticed(() => pause(200));
    await using server = await serveRoutes([answering('/slow', 'whole', work)]);
    const { write, received } = await wire(server.port);
    write('POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\na');
    await arrived;
    await server.stop();
    expect(await received).toMatch(/whole$/);
  });

  it('lets an answer arrive whole at a slow caller', async () => {
    await using server = await serveRoutes([answering('/big', 'a'.repeat(BIG))], undefined, 5000);
    const { write, received, socket } = await wire(server.port);
    socket.pause();
    write('GET /big HTTP/1.1\r\nHost: a\r\n\r\n');
    await pause(100);
    const stopped = server.stop();
    await pause(50);
    socket.resume();
    expect((await received).length).toBeGreaterThan(BIG);
    await stopped;
  });

  it('does not wait for a connection that is kept for a next request', async () => {
    await using server = await serveForLong([answering('/', 'done')]);
    const { write, socket } = await wire(server.port, 600_000);
    write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    await server.stop();
  });

  it('does not wait for a connection on which nothing was asked', async () => {
    await using server = await serveForLong([]);
    await wire(server.port, 600_000);
    await server.stop();
  });

  it('tells the caller of a request in flight that there is no next one', async () => {
    const { work, arrived } = noticed(() => pause(150));
    await using server = await serveRoutes([answering('/slow', 'whole', work)]);
    const inFlight = fetch(`${server.url}/slow`);
    await arrived;
    await server.stop();
    expect((await inFlight).headers.get('connection')).toBe('close');
  });

  it('tells a route that lasts to end', async () => {
    const { work, arrived } = noticed(
      ({ stopping }) =>
        new Promise((resolve) => {
          stopping.addEventListener('abort', resolve);
        }),
    );
    await using server = await serveForLong([answering('/long', 'ended', work)]);
    const inFlight = fetch(`${server.url}/long`).then((answer) => answer.text());
    await arrived;
    await server.stop();
    expect(await inFlight).toBe('ended');
  });

  it('cuts what is not done within the limit', async () => {
    const { work, arrived } = noticed(() => new Promise(() => undefined));
    await using server = await serveRoutes([answering('/never', 'late', work)], undefined, 200);
    const inFlight = expect(fetch(`${server.url}/never`)).rejects.toThrow();
    await arrived;
    await server.stop();
    await inFlight;
  });

  it('may be asked for twice', async () => {
    await using server = await serveRoutes([]);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
  });
});
