import { describe, expect, it, test } from '@jest/globals';
import { createServer } from '#src/web/create-server.ts';
import { addRoute, READ, type Call, type Route } from '#src/web/route.ts';
import { jsonAnswer, sendAnswer } from '#src/web/answer.ts';
import { exchange, keptLog, serve, serveRoutes } from './serve.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

const CANARY = 'canary-22376123456';

function route(path: string, handle: (call: Call) => void | Promise<void>): Route {
  return { methods: READ, path, handle: async (call) => handle(call) };
}

const fine = route('/fine', ({ res }) => {
  sendAnswer(res, jsonAnswer(200, { fine: true }));
});
const broken = route('/broken', () => {
  throw new Error(CANARY);
});
const named = route('/people/:id', ({ res, params }) => {
  sendAnswer(res, jsonAnswer(200, params));
});
const silent = route('/silent', () => undefined);

describe('every response', () => {
  const asked: readonly [because: string, status: number, body: string, request: string][] = [
    ['a route', 200, '{"fine":true}', 'GET /fine HTTP/1.1\r\nHost: a'],
    ['a route with a query', 200, '{"fine":true}', 'GET /fine?a=%zz&b HTTP/1.1\r\nHost: a'],
    ['only the head of a route', 200, '', 'HEAD /fine HTTP/1.1\r\nHost: a'],
    ['a named part of a path', 200, '{"id":"a b"}', 'GET /people/a%20b HTTP/1.1\r\nHost: a'],
    ['an old client without Host', 200, '{"fine":true}', 'GET /fine HTTP/1.0'],
    ['an address in its whole form', 200, '{"fine":true}', 'GET http://b.example/fine HTTP/1.1\r\nHost: a'],
    [
      'an upgrade to another protocol',
      200,
      '{"fine":true}',
      'GET /fine HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade, close',
    ],
    ['an expectation nobody knows', 200, '{"fine":true}', 'GET /fine HTTP/1.1\r\nHost: a\r\nExpect: tea'],
    ['all options', 200, '0', 'OPTIONS * HTTP/1.1\r\nHost: a'],
    ['no route', 404, '{"code":"not_found"}', `GET /${CANARY} HTTP/1.1\r\nHost: a`],
    ['only the head of no route', 404, '', `HEAD /${CANARY} HTTP/1.1\r\nHost: a`],
    ['a wrongly encoded path', 404, '{"code":"not_found"}', 'GET /%zz HTTP/1.1\r\nHost: a'],
    ['a path that climbs', 404, '{"code":"not_found"}', 'GET /../../etc/passwd HTTP/1.1\r\nHost: a'],
    ['two slashes', 404, '{"code":"not_found"}', 'GET //fine HTTP/1.1\r\nHost: a'],
    [
      'a picture where there is none',
      404,
      '{"code":"not_found"}',
      'GET /x HTTP/1.1\r\nHost: a\r\nAccept: image/png',
    ],
    [
      'another method',
      405,
      '{"code":"method_not_allowed"}',
      'POST /fine HTTP/1.1\r\nHost: a\r\nContent-Length: 0',
    ],
    [
      'a method of a browser that asks first',
      405,
      '{"code":"method_not_allowed"}',
      'OPTIONS /fine HTTP/1.1\r\nHost: a\r\nOrigin: https://evil.example',
    ],
    ['a bug', 500, '{"code":"internal_error"}', 'GET /broken HTTP/1.1\r\nHost: a'],
    ['a route that does not answer', 500, '{"code":"internal_error"}', 'GET /silent HTTP/1.1\r\nHost: a'],
    ['no Host', 400, '{"code":"bad_request"}', 'GET /fine HTTP/1.1'],
    [
      'a Host that is none, which ends a plain restify',
      400,
      '{"code":"bad_request"}',
      'GET /fine HTTP/1.1\r\nHost: [',
    ],
    ['a Host with an impossible port', 400, '{"code":"bad_request"}', 'GET /fine HTTP/1.1\r\nHost: a:99999'],
    ['an address that is none', 400, '{"code":"bad_request"}', 'GET http://[ HTTP/1.1\r\nHost: a'],
    ['a line that is not HTTP', 400, '{"code":"bad_request"}', CANARY],
    [
      'two lengths of one body',
      400,
      '{"code":"bad_request"}',
      'POST /fine HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked',
    ],
    [
      'a head without end',
      431,
      '{"code":"headers_too_large"}',
      `GET /fine HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}`,
    ],
  ];
  test.each(asked)(
    'to %s: %i %s, with all the headers and no name',
    async (_because, status, body, request) => {
      await using server = await serveRoutes([fine, broken, named, silent]);
      const close = request.includes('Connection:') ? '' : '\r\nConnection: close';
      const answer = await exchange(server.port, `${request}${close}\r\n\r\n`);
      const [head = '', received] = answer.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 2),
        ]),
      );
      expect(first).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(headers).toMatchObject(HEADERS);
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(received).toBe(body);
      expect(answer).not.toContain(CANARY);
    },
  );

  it('goes on living after each of them', async () => {
    await using server = await serveRoutes([fine]);
    for (const [, , , request] of asked)
      await exchange(server.port, `${request}\r\nConnection: close\r\n\r\n`);
    expect((await fetch(`${server.url}/fine`)).status).toBe(200);
  });

  it('tells browsers to come by https only where the world does', async () => {
    const withHsts = createServer({ hsts: true, log: keptLog().log });
    await using server = await serve(withHsts);
    const answer = await fetch(`${server.url}/nothing`);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
  });

  it('names the methods of an address that does not have the one asked for', async () => {
    await using server = await serveRoutes([fine]);
    const answer = await fetch(`${server.url}/fine`, { method: 'DELETE' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

/** Throws anything, as a library may. */
function fail(thrown: unknown): never {
  throw thrown as Error;
}

describe('what is thrown', () => {
  const thrown: readonly [because: string, handle: (call: Call) => void | Promise<void>][] = [
    [
      'an error',
      () => {
        throw new Error(CANARY);
      },
    ],
    [
      'an error later',
      async () => {
        await Promise.resolve();
        throw new TypeError(CANARY);
      },
    ],
    [
      'an error with a status of its own',
      () => {
        throw Object.assign(new Error(CANARY), { statusCode: 404 });
      },
    ],
    [
      'an error with a body of its own',
      () => {
        throw Object.assign(new Error(CANARY), {
          statusCode: 400,
          body: { code: CANARY },
          toJSON: () => CANARY,
        });
      },
    ],
    ['a text', () => fail(CANARY)],
    ['nothing', () => fail(undefined)],
    [
      'an error after a type was set',
      ({ res }) => {
        res.setHeader('Content-Type', 'text/html');
        throw new Error(CANARY);
      },
    ],
    [
      'an error after a status was set',
      ({ res }) => {
        res.statusCode = 204;
        throw new Error(CANARY);
      },
    ],
  ];
  test.each(thrown)('%s: 500 that says nothing, and a log that says where', async (_because, handle) => {
    const { log, lines } = keptLog();
    await using server = await serveRoutes([route('/broken', handle)], log);
    const answer = await fetch(`${server.url}/broken?token=${CANARY}`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.text()).toBe('{"code":"internal_error"}');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'request_failed',
      route: '/broken',
      method: 'GET',
    });
    expect(lines.join()).not.toContain(CANARY);
  });

  it('after the answer began: the answer is cut, so that nobody takes it for whole', async () => {
    const half = route('/half', ({ res }) => {
      res.writeHead(200, { 'Content-Type': 'text/plain' });
      res.write('half');
      throw new Error(CANARY);
    });
    await using server = await serveRoutes([half, fine]);
    await expect(fetch(`${server.url}/half`).then((answer) => answer.text())).rejects.toThrow();
    expect((await fetch(`${server.url}/fine`)).status).toBe(200);
  });

  const types = [
    'application/json',
    'text/plain',
    'text/html',
    'application/octet-stream',
    'application/javascript',
  ];
  test.each(types)('past our routes, with %s set: restify does not print it either', async (type) => {
    const server = createServer({ hsts: false, log: keptLog().log });
    server.restify.get('/broken', async (_req, res): Promise<void> => {
      res.setHeader('Content-Type', type);
      throw Object.assign(await Promise.resolve(new Error(CANARY)), { statusCode: 418 });
    });
    await using served = await serve(server);
    const answer = await fetch(`${served.url}/broken`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('{"code":"internal_error"}');
    expect(answer.headers.get('content-type')).toBe('application/json');
  });
});

describe('restify, where a library uses it', () => {
  const sent: readonly [because: string, value: unknown, type: string, body: string][] = [
    ['an object', { a: 1 }, 'application/json', '{"a":1}'],
    ['a text', 'plain', 'text/plain', 'plain'],
    ['bytes', Buffer.from('bytes'), 'application/octet-stream', 'bytes'],
  ];
  test.each(sent)('still sends %s', async (_because, value, type, body) => {
    const server = createServer({ hsts: false, log: keptLog().log });
    server.restify.get('/', async (_req, res): Promise<void> => {
      res.setHeader('Content-Type', type);
      res.send(await Promise.resolve(value));
    });
    await using served = await serve(server);
    expect(await (await fetch(served.url)).text()).toBe(body);
  });
});

describe('a route', () => {
  it('may have each of the methods', async () => {
    const server = createServer({ hsts: false, log: keptLog().log });
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
    const handle = ({ req, res }: Call): Promise<void> => {
      res.setHeader('X-Method', req.method ?? '');
      sendAnswer(res, jsonAnswer(200, {}));
      return Promise.resolve();
    };
    addRoute(server, { methods, path: '/any', handle });
    await using served = await serve(server);
    for (const method of methods) {
      expect((await fetch(`${served.url}/any`, { method })).headers.get('x-method')).toBe(method);
    }
  });
});
