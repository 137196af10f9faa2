import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { SendError, SendOutcome } from '#src/channels/channel.ts';
import { createKannel } from '#src/channels/kannel/create-kannel.ts';
import { reportAddress } from '#src/channels/kannel/report-address.ts';
import type { Reply } from '#src/domain/messages.ts';
import { onLoopback, REF } from '#tests/support/channel-runner.ts';
import { freePort } from '#tests/support/free-port.ts';

import { OPTIONS } from './samples.ts';

/** What smsbox answers is seen in `tests/gateway`; here are the answers that it gives seldom. */
let server: Server;
let answer: { readonly status: number; readonly text: string } | 'none' | 'drop';
let seen: {
  readonly method: string;
  readonly url: string;
  readonly headers: object;
  readonly body: string;
}[];

beforeEach(async () => {
  seen = [];
  answer = { status: 202, text: '0: Accepted for delivery' };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
      if (answer === 'drop') request.socket.destroy();
      else if (answer !== 'none') {
        response.statusCode = answer.status;
        response.end(answer.text);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const reply = (text: string, more: Partial<Reply> = {}): Reply => {
  return { text, language: 'bm', urgency: 'ordinary', ...more };
};
const TEL = 'tel:+22376123456';

async function send(what: Reply, to = TEL, timeoutMs = 2_000): Promise<SendOutcome> {
  const sendUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/sendsms`;
  const { channel } = createKannel({ ...OPTIONS, sendUrl, timeoutMs });
  const outcome = await onLoopback(() => channel.send(to, what, REF));
  for (const secret of [OPTIONS.password, OPTIONS.token, what.text, to]) {
    expect(JSON.stringify(outcome)).not.toContain(secret);
  }
  return outcome;
}

describe('Kannel: what goes out', () => {
  test('the text is the body, the rest are headers, and nothing stands in the address', async () => {
    const choices = [{ id: 'a', title: 'Né' }];
    expect(await send(reply('Jɔn ?', { choices }))).toEqual({ status: 'accepted', providerId: REF });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/cgi-bin/sendsms',
        body: 'Jòn ?\n1 Né[bm]',
        headers: {
          'content-type': 'text/plain; charset=UTF-8',
          'x-kannel-username': 'lakana',
          'x-kannel-password': Buffer.from(OPTIONS.password).toString('latin1'),
          'x-kannel-from': '+22376000000',
          'x-kannel-to': '+22376123456',
          'x-kannel-coding': '0',
          'x-kannel-dlr-mask': '31',
          'x-kannel-dlr-url': reportAddress(OPTIONS.callbackUrl, REF, OPTIONS.token),
          'x-kannel-smsc': 'orange',
        },
      },
    ]);
  });

  test.each([
    [
      'a letter that 7 bits have not is UCS-2',
      'ŋ',
      TEL,
      { 'x-kannel-coding': '2', 'x-kannel-smsc': 'orange' },
    ],
    [
      'a shorter prefix takes what no longer one does',
      'Bonjour',
      'tel:+22366123456',
      { 'x-kannel-smsc': 'malitel' },
    ],
  ])('%s', async (_says, words, to, headers) => {
    await send(reply(words), to);
    expect(seen).toMatchObject([{ headers }]);
  });

  test('a number that no route takes is left to the gateway', async () => {
    await send(reply('Bonjour'), 'tel:+33612345678');
    expect(seen[0]?.headers).not.toHaveProperty('x-kannel-smsc');
  });

  test('ten parts go out, eleven are refused here, because Kannel would cut them', async () => {
    expect(await send(reply('x'.repeat(153 * 10 - 6)))).toMatchObject({ status: 'accepted' });
    expect(await send(reply('x'.repeat(153 * 10)))).toEqual({
      status: 'refused',
      error: 'rejected',
      detail: 'text_too_long',
    });
    expect(seen).toHaveLength(1);
  });

  test('an address of another kind never reaches the gateway', async () => {
    const refused = { status: 'refused', error: 'bad_address', detail: 'not for sms' };
    expect(await send(reply('Bonjour'), 'whatsapp:22376123456')).toEqual(refused);
    expect(seen).toHaveLength(0);
  });
});

describe('Kannel: what it answers', () => {
  test('queued for an operator that is away is accepted', async () => {
    answer = { status: 202, text: '3: Queued for later delivery' };
    expect(await send(reply('Bonjour'))).toEqual({ status: 'accepted', providerId: REF });
  });

  test.each<[number, string, SendError]>([
    [503, 'Temporal failure, try again later.', 'provider_down'],
    [500, 'Sending failed.', 'provider_down'],
    [502, '<html>', 'provider_down'],
    [429, '', 'throttled'],
    [403, 'Authorization failed for sendsms', 'bad_credentials'],
    [403, 'Not routable. Do not try again.', 'rejected'],
    [400, 'Number(s) has/have been denied by white- and/or black-lists.', 'bad_address'],
    [400, 'Charset or body misformed, rejected', 'rejected'],
    [404, 'Unknown request.', 'rejected'],
  ])('%i "%s" is %s', async (status, text, error) => {
    answer = { status, text };
    expect(await send(reply('Bonjour'))).toEqual({ status: 'refused', error, detail: `http ${status}` });
  });

  test('a page of somebody else in the way is no acceptance', async () => {
    answer = { status: 200, text: '<html>Welcome to the hotel</html>' };
    expect(await send(reply('Bonjour'))).toEqual({ status: 'in_doubt', detail: 'http 200 without an id' });
  });

  test('a connection that ends, or an answer that does not come, leaves it in doubt', async () => {
    answer = 'drop';
    expect(await send(reply('Bonjour'))).toMatchObject({ status: 'in_doubt' });
    answer = 'none';
    expect(await send(reply('Bonjour'), TEL, 200)).toEqual({ status: 'in_doubt', detail: 'timeout' });
  });

  test('a gateway that is away has nothing', async () => {
    const sendUrl = `http://127.0.0.1:${await freePort()}/cgi-bin/sendsms`;
    const outcome = await createKannel({ ...OPTIONS, sendUrl }).channel.send(TEL, reply('Bonjour'), REF);
    expect(outcome).toEqual({ status: 'refused', error: 'provider_down', detail: 'ECONNREFUSED' });
  });
});
