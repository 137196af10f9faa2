import { describe, expect, it, test } from '@jest/globals';
import { createConsoleServer } from '#src/web/console/console-server.ts';
import { isLocalCall } from '#src/web/console/is-local-call.ts';
import { exchange, keptLog, serve, type Served } from '../serve.ts';

const TEXTS = { 'console:title': 'Console <Lakana>', 'console:where': 'Les dossiers & "listes"' };

const NO_API = {
  routes: [],
  gate: { callerOf: () => Promise.resolve(undefined), isOurs: () => false },
};

function serveConsole(
  metrics: () => Promise<string> = () => Promise.resolve('turns_total 3\n'),
): Promise<Served> {
  return serve(
    createConsoleServer({ text: (key) => TEXTS[key], metrics, log: keptLog().log, hsts: false, api: NO_API }),
  );
}

type CallParts = Parameters<typeof isLocalCall>[0];

function call(remoteAddress: string | undefined, headers: Record<string, string>): CallParts {
  const parts: unknown = { socket: { remoteAddress }, headers };
  return parts as CallParts;
}

describe('the page of the console', () => {
  it('says where the cases are, with its texts escaped and no script', async () => {
    await using server = await serveConsole();
    const answer = await fetch(server.url);
    const page = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toContain('<h1>Console &lt;Lakana&gt;</h1>');
    expect(page).toContain('<p>Les dossiers &amp; &quot;listes&quot;</p>');
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=/);
  });

  it('has a head of its own', async () => {
    await using server = await serveConsole();
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
