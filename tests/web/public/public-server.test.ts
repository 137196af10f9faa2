import { describe, expect, it, test } from '@jest/globals';
import type { Reception, Webhook, WebhookRequest } from '#src/channels/channel.ts';
import type { Incoming } from '#src/domain/messages.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Taken } from '#src/domain/messages.ts';
import type { Accept } from '#src/messaging/accept.ts';
import { sendAnswer } from '#src/web/answer.ts';
import { createPublicServer, type PublicServerOptions } from '#src/web/public/public-server.ts';
import { exchange, keptLog, serve, wire, type Served } from '../serve.ts';

const CANARY = 'canary-22376123456';
const NOW = new Date('2026-03-02T08:00:00Z');
const ANSWER = { status: 200, contentType: 'text/xml', body: '<Response/>' };

const MESSAGE: Incoming = {
  key: 'SM1',
  channel: 'test',
  from: 'tel:+22376123456',
  sentAt: NOW,
  content: { kind: 'text', text: CANARY },
};

/** A webhook that keeps what it was asked and answers what it was told to. */
function webhook(reception: Reception | (() => Reception), requests: [WebhookRequest, Date][] = []): Webhook {
  return {
    path: '/channels/test',
    methods: ['GET', 'POST'],
    receive: (request, now) => {
      requests.push([request, now]);
      return typeof reception === 'function' ? reception() : reception;
    },
  };
}

function taken(ignored: readonly string[] = []): Reception {
  return { kind: 'taken', messages: [MESSAGE], receipts: [], ignored, answer: ANSWER };
}

interface Public extends Served {
  readonly lines: string[];
  readonly events: () => unknown[];
}

async function servePublic(options: Partial<PublicServerOptions>): Promise<Public> {
  const { log, lines } = keptLog();
  const server = createPublicServer({
    webhooks: [],
    accept: () => Promise.resolve(ok(undefined)),
    ready: () => Promise.resolve(true),
    now: () => NOW,
    hsts: false,
    log,
    ...options,
  });
  const events = (): unknown[] => lines.map((line) => (JSON.parse(line) as { event: unknown }).event);
  return { ...(await serve(server)), lines, events };
}

function post(server: Served, body: string | Uint8Array<ArrayBuffer> = 'a=b'): Promise<Response> {
  return fetch(`${server.url}/channels/test?token=${CANARY}`, { method: 'POST', body });
}

describe('a webhook', () => {
  it('gets the bytes, the whole address, the headers and the clock', async () => {
    const requests: [WebhookRequest, Date][] = [];
    await using server = await servePublic({ webhooks: [webhook(taken(), requests)] });
    await fetch(`${server.url}/channels/test?token=a%20b&x`, {
      method: 'POST',
      body: new Uint8Array([0, 255, 192]),
      headers: { 'X-Signature': 'abc' },
    });
    const [request, now] = requests[0] ?? [];
    expect(request).toMatchObject({
      method: 'POST',
      url: '/channels/test?token=a%20b&x',
      headers: { 'x-signature': 'abc' },
    });
    expect([...(request?.body ?? [])]).toEqual([0, 255, 192]);
    expect(now).toBe(NOW);
  });

  it('gets a GET without a body', async () => {
    const requests: [WebhookRequest, Date][] = [];
    const challenge = {
      kind: 'answered',
      answer: { status: 200, contentType: 'text/plain', body: '1158201444' },
    } as const;
    await using server = await servePublic({ webhooks: [webhook(challenge, requests)] });
    const answer = await fetch(`${server.url}/channels/test?hub.challenge=1158201444`);
    expect(await answer.text()).toBe('1158201444');
    expect(requests[0]?.[0]).toMatchObject({ method: 'GET', body: new Uint8Array() });
  });

  it('answers only after all it took is stored', async () => {
    const order: string[] = [];
    const accept: Accept = async ({ messages }: Taken) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`stored ${messages.map(({ key }) => key).join()}`);
      return ok(undefined);
    };
    await using server = await servePublic({ webhooks: [webhook(taken())], accept });
    const answer = await post(server);
    order.push('answered');
    expect(order).toEqual(['stored SM1', 'answered']);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/xml',
      '<Response/>',
    ]);
    expect(server.lines).toEqual([]);
  });

  const failing: readonly [
    because: string,
    options: Partial<PublicServerOptions>,
    status: number,
    body: string,
    event: string,
  ][] = [
    [
      'what it took cannot be stored',
      { webhooks: [webhook(taken())], accept: () => Promise.resolve(err('unavailable')) },
      503,
      '{"code":"unavailable"}',
      'webhook_not_stored',
    ],
    [
      'storing it throws',
      { webhooks: [webhook(taken())], accept: () => Promise.reject(new Error(CANARY)) },
      500,
      '{"code":"internal_error"}',
      'request_failed',
    ],
    [
      'it throws itself',
      {
        webhooks: [
          webhook(() => {
            throw new Error(CANARY);
          }),
        ],
      },
      500,
      '{"code":"internal_error"}',
      'request_failed',
    ],
    [
      'it refuses',
      {
        webhooks: [
          webhook({
            kind: 'refused',
            reason: 'signature',
            answer: { status: 401, contentType: 'text/plain', body: 'unauthorized' },
          }),
        ],
      },
      401,
      'unauthorized',
      'webhook_refused',
    ],
  ];
  test.each(failing)('never answers 200 when %s', async (_because, options, status, body, event) => {
    await using server = await servePublic(options);
    const answer = await post(server, CANARY);
    expect([answer.status, await answer.text()]).toEqual([status, body]);
    expect(server.events()).toEqual([event]);
    expect(server.lines.join()).not.toContain(CANARY);
  });

  it('stores nothing of what it refuses or answers by itself', async () => {
    const stored: Taken[] = [];
    const accept: Accept = (what) => {
      stored.push(what);
      return Promise.resolve(ok(undefined));
    };
    const answer = { status: 401, contentType: 'text/plain', body: 'unauthorized' };
    for (const reception of [
      { kind: 'refused', reason: 'malformed', answer },
      { kind: 'answered', answer },
    ] as const) {
      await using server = await servePublic({ webhooks: [webhook(reception)], accept });
      await post(server);
    }
    expect(stored).toEqual([]);
  });

  it('logs how much it set aside, without saying what', async () => {
    await using server = await servePublic({
      webhooks: [webhook(taken([`reaction from ${CANARY}`, 'other']))],
    });
    await post(server);
    expect(JSON.parse(server.lines[0] ?? '')).toMatchObject({
      event: 'webhook_ignored',
      route: '/channels/test',
      count: 2,
    });
    expect(server.lines.join()).not.toContain(CANARY);
  });

  const limits = { maxBytes: 1_048_576, withinMs: 100 };

  it.each([
    [1_048_576, 200],
    [1_048_577, 413],
  ])('takes a body of %i bytes: %i', async (length, status) => {
    const requests: [WebhookRequest, Date][] = [];
    await using server = await servePublic({ webhooks: [webhook(taken(), requests)] });
    expect((await post(server, new Uint8Array(length))).status).toBe(status);
    expect(requests).toHaveLength(status === 200 ? 1 : 0);
  });

  it('answers 408 to a body that does not come, and nothing to a sender who left', async () => {
    const requests: [WebhookRequest, Date][] = [];
    await using server = await servePublic({ webhooks: [webhook(taken(), requests)], bodyLimits: limits });
    const half = 'POST /channels/test HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf';
    expect(await exchange(server.port, half)).toMatch(/^HTTP\/1\.1 408 [^]*\{"code":"request_timeout"\}$/);
    const leaver = await wire(server.port);
    leaver.write(half);
    await new Promise((resolve) => setTimeout(resolve, 20));
    leaver.socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(requests).toEqual([]);
    expect(server.lines.map((line) => (JSON.parse(line) as { reason: string }).reason)).toEqual([
      'too_slow',
      'aborted',
    ]);
  });

  it.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not see a %s', async (method) => {
    const requests: [WebhookRequest, Date][] = [];
    await using server = await servePublic({ webhooks: [webhook(taken(), requests)] });
    const answer = await fetch(`${server.url}/channels/test`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(requests).toEqual([]);
  });

  it('finishes storing and answering when the process is told to stop', async () => {
    const accept: Accept = async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return ok(undefined);
    };
    await using server = await servePublic({ webhooks: [webhook(taken())], accept });
    const answer = post(server);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop();
    expect((await answer).status).toBe(200);
  });
});

describe('health', () => {
  it('is alive', async () => {
    await using server = await servePublic({ ready: () => Promise.resolve(false) });
    const answer = await fetch(`${server.url}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  const readiness: readonly [
    because: string,
    ready: () => Promise<boolean>,
    status: number,
    body: unknown,
  ][] = [
    ['messages can be taken', () => Promise.resolve(true), 200, { status: 'ready' }],
    ['they cannot', () => Promise.resolve(false), 503, { status: 'not_ready' }],
    ['nobody can tell in time', () => new Promise(() => undefined), 503, { status: 'not_ready' }],
    ['asking is broken', () => Promise.reject(new Error(CANARY)), 500, { code: 'internal_error' }],
  ];
  test.each(readiness)('is ready or not when %s', async (_because, ready, status, body) => {
    await using server = await servePublic({ ready });
    const answer = await fetch(`${server.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([status, body]);
  });

  it('is not ready once it is told to stop', async () => {
    let begin: (() => void) | undefined;
    const ready = (): Promise<boolean> =>
      new Promise((resolve) => {
        begin = () => {
          resolve(true);
        };
      });
    const { log } = keptLog();
    const web = createPublicServer({
      webhooks: [],
      accept: () => Promise.resolve(ok(undefined)),
      ready,
      now: () => NOW,
      hsts: false,
      log,
    });
    await using server = await serve(web);
    const before = fetch(`${server.url}/readyz`);
    while (begin === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    web.stopping.abort();
    begin();
    const after = await fetch(`${server.url}/readyz`);
    expect([(await before).status, after.status]).toEqual([503, 503]);
  });

  it.each(['/healthz', '/readyz'])('answers HEAD %s without a body', async (path) => {
    await using server = await servePublic({});
    const answer = await fetch(`${server.url}${path}`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('other routes', () => {
  it('may stand on the same listener', async () => {
    const handle = ({
      res,
    }: Parameters<NonNullable<PublicServerOptions['extraRoutes']>[number]['handle']>[0]): Promise<void> => {
      sendAnswer(res, { status: 200, contentType: 'text/plain', body: 'extra' });
      return Promise.resolve();
    };
    await using server = await servePublic({ extraRoutes: [{ methods: ['GET'], path: '/extra', handle }] });
    expect(await (await fetch(`${server.url}/extra`)).text()).toBe('extra');
  });

  it('do not show the settings', async () => {
    await using server = await servePublic({});
    for (const path of ['/config', '/.env', '/metrics', '/'])
      expect((await fetch(server.url + path)).status).toBe(404);
  });
});
