import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { staticFiles } from '#src/web/static-files.ts';
import { exchange, serveRoutes, type Served } from './serve.ts';

let folder = '';
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lakana-static-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>è</title>');
  await writeFile(join(folder, 'app.js'), 'export {};');
  await writeFile(join(folder, 'tone.png'), new Uint8Array([137, 80, 0, 255]));
  await writeFile(join(folder, 'secret.txt'), 'canary');
  const files = { '/phone': 'index.html', '/phone/app.js': 'app.js', '/phone/tone.png': 'tone.png' };
  server = await serveRoutes(await staticFiles(folder, files));
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('static files', () => {
  const files: readonly [path: string, contentType: string, length: number][] = [
    ['/phone', 'text/html; charset=utf-8', 32],
    ['/phone/app.js', 'text/javascript; charset=utf-8', 10],
    ['/phone/tone.png', 'image/png', 4],
  ];
  test.each(files)('%s goes out as %s', async (path, contentType, length) => {
    const answer = await fetch(server.url + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, contentType]);
    expect((await answer.arrayBuffer()).byteLength).toBe(length);
  });

  const others = [
    '/phone/secret.txt',
    '/phone/index.html',
    '/phone/',
    '/phone/../secret.txt',
    '/phone/%2e%2e/secret.txt',
    '/phone/..%2fsecret.txt',
    '/phone/app.js%00.html',
    '/phone/app.js/secret.txt',
    '//phone',
    '/phone/app.js\\..\\secret.txt',
  ];
  test.each(others)('%s is not there', async (path) => {
    const answer = await exchange(
      server.port,
      `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 [^]*\{"code":"not_found"\}$/);
  });

  it('are not sent again to who has them', async () => {
    const tag = (await fetch(`${server.url}/phone`)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await fetch(`${server.url}/phone`, { headers: { 'If-None-Match': known } });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    }
    expect((await fetch(`${server.url}/phone`, { headers: { 'If-None-Match': '"other"' } })).status).toBe(
      200,
    );
  });

  it('can be asked for their head', async () => {
    const answer = await fetch(`${server.url}/phone`, { method: 'HEAD' });
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['32', '']);
  });

  it('are checked when they are read: a missing one or an unknown type is found at the start', async () => {
    await expect(staticFiles(folder, { '/a': 'missing.js' })).rejects.toThrow();
    await expect(staticFiles(folder, { '/a': 'program.exe' })).rejects.toThrow('no content type');
  });
});
