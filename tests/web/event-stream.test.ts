import { describe, expect, it } from '@jest/globals';
import { openEventStream, type EventStream } from '#src/web/event-stream.ts';
import type { Route } from '#src/web/route.ts';
import { serveRoutes, wire } from './serve.ts';

function streaming(streams: EventStream[], heartbeatMs?: number): Route {
  return {
    methods: ['GET'],
    path: '/events',
    handle: (call) => {
      streams.push(openEventStream(call, heartbeatMs));
      return Promise.resolve();
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a stream of events', () => {
  it('carries events as JSON, each on its own, whatever is in them', async () => {
    const streams: EventStream[] = [];
    await using server = await serveRoutes([streaming(streams)]);
    const answer = await fetch(`${server.url}/events`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    streams[0]?.send('reply', { text: 'I ni ce\n\nevent: forged' });
    streams[0]?.send('typing', null);
    await server.stop();
    expect(await answer.text()).toBe(
      'retry: 2000\n\nevent: reply\ndata: {"text":"I ni ce\\n\\nevent: forged"}\n\nevent: typing\ndata: null\n\n',
    );
  });

  it('says from time to time that it is alive', async () => {
    const streams: EventStream[] = [];
    await using server = await serveRoutes([streaming(streams, 20)]);
    const answer = await fetch(`${server.url}/events`);
    await new Promise((resolve) => setTimeout(resolve, 70));
    await server.stop();
    expect(await answer.text()).toMatch(/^retry: 2000\n\n(:\n\n){2,4}$/);
  });

  it('knows when the browser has gone, and then sends nothing', async () => {
    const streams: EventStream[] = [];
    await using server = await serveRoutes([streaming(streams)]);
    const leaving = new AbortController();
    await fetch(`${server.url}/events`, { signal: leaving.signal });
    expect(streams[0]?.closed.aborted).toBe(false);
    leaving.abort();
    await until(() => streams[0]?.closed.aborted === true);
    streams[0]?.send('late', {});
  });

  it('does not keep the process from stopping', async () => {
    const streams: EventStream[] = [];
    // Longer than a test may take: a stop that waited for the limit would fail it.
    await using server = await serveRoutes([streaming(streams)], undefined, 600_000);
    await fetch(`${server.url}/events`);
    await server.stop();
    expect(streams[0]?.closed.aborted).toBe(true);
  });

  it('cuts off a browser that does not read', async () => {
    const streams: EventStream[] = [];
    await using server = await serveRoutes([streaming(streams)]);
    const { socket, write } = await wire(server.port);
    write('GET /events HTTP/1.1\r\nHost: a\r\n\r\n');
    await until(() => streams.length > 0);
    socket.pause();
    let sent = 0;
    for (; streams[0]?.closed.aborted === false && sent < 500; sent += 1) {
      streams[0].send('big', 'a'.repeat(100_000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(sent).toBeLessThan(500);
    socket.destroy();
  });
});
