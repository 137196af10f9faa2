import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { consolePageRoutes } from '#src/web/console/console-page.ts';
import { createConsoleServer } from '#src/web/console/console-server.ts';
import { isLocalCall } from '#src/web/console/is-local-call.ts';
import type { Route } from '#src/web/route.ts';
import { exchange, keptLog, serve, type Served } from '../serve.ts';

const NO_API = {
  routes: [],
  gate: { callerOf: () => Promise.resolve(undefined), isOurs: () => false },
};

function serveConsole(
  metrics: () => Promise<string> = () => Promise.resolve('turns_total 3\n'),
  page: readonly Route[] = [],
): Promise<Served> {
  return serve(createConsoleServer({ page, metrics, log: keptLog().log, hsts: false, api: NO_API }));
}

type CallParts = Parameters<typeof isLocalCall>[0];

function call(remoteAddress: string | undefined, headers: Record<string, string>): CallParts {
  const parts: unknown = { socket: { remoteAddress }, headers };
  return parts as CallParts;
}

describe('the page of the console', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lakana-page-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Bureau</title>');
    await writeFile(join(folder, 'assets', 'index-a1.js'), 'let a;');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is never stored by a browser, its files with a hash in their names are', async () => {
    await using server = await serveConsole(undefined, await consolePageRoutes(folder));
    const page = await fetch(server.url);
    const script = await fetch(`${server.url}/assets/index-a1.js`);
    expect([page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect([script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      'text/javascript; charset=utf-8',
      'private, max-age=31536000, immutable',
    ]);
  });

  it('has a head of its own', async () => {
    await using server = await serveConsole(undefined, await consolePageRoutes(folder));
    const answer = await fetch(server.url, { method: 'HEAD' });
    expect([answer.status, Number(answer.headers.get('content-length')) > 0]).toEqual([200, true]);
  });
});

describe('the metrics', () => {
  it('are given to this machine, in the format of Prometheus', async () => {
    await using server = await serveConsole();
    const answer = await fetch(`${server.url}/metrics`);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'turns_total 3\n',
    ]);
  });

  const refused: readonly [because: string, head: string][] = [
    ['came through a proxy on this machine', 'Host: localhost\r\nX-Forwarded-For: 203.0.113.9'],
    ['used a name out of the internet', 'Host: rebound.example'],
  ];
  test.each(refused)('are refused to a call that %s', async (_because, head) => {
    await using server = await serveConsole();
    const answer = await exchange(
      server.port,
      `GET /metrics HTTP/1.1\r\n${head}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 [^]*\{"code":"forbidden"\}$/);
  });

  it('tell nothing when they cannot be read', async () => {
    await using server = await serveConsole(() => Promise.reject(new Error('canary')));
    const answer = await fetch(`${server.url}/metrics`);
    expect([answer.status, await answer.text()]).toEqual([500, '{"code":"internal_error"}']);
  });
});

describe('a local call', () => {
  const calls: readonly [
    because: string,
    remoteAddress: string | undefined,
    headers: Record<string, string>,
    isLocal: boolean,
  ][] = [
    ['this machine by its address', '127.0.0.1', { host: '127.0.0.1:3979' }, true],
    ['another address of the loopback', '127.8.8.8', { host: 'localhost:3979' }, true],
    ['the loopback of IPv6', '::1', { host: '[::1]:3979' }, true],
    ['IPv4 on a socket of IPv6', '::ffff:127.0.0.1', { host: 'localhost' }, true],
    ['another machine', '10.0.0.9', { host: 'localhost' }, false],
    ['another machine on a socket of IPv6', '::ffff:10.0.0.9', { host: 'localhost' }, false],
    ['a name that only begins like ours', '127.0.0.1', { host: '127.0.0.1.evil.example' }, false],
    ['a name that only ends like ours', '127.0.0.1', { host: 'evil.localhost.example' }, false],
    ['no name', '127.0.0.1', {}, false],
    [
      'a proxy by the standard header',
      '127.0.0.1',
      { host: 'localhost', forwarded: 'for=203.0.113.9' },
      false,
    ],
    ['a proxy that says its name', '127.0.0.1', { host: 'localhost', via: '1.1 proxy' }, false],
    ['a caller who has gone', undefined, { host: 'localhost' }, false],
  ];
  test.each(calls)('%s (%s)', (_because, remoteAddress, headers, isLocal) => {
    expect(isLocalCall(call(remoteAddress, headers))).toBe(isLocal);
  });
});
