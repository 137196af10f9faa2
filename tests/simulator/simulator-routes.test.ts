import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator, type StartedSimulator } from './support/start-simulator.ts';

let simulator: StartedSimulator;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.stop());

const MESSAGE = { phone: '1', surface: 'sms', key: 'abcdefgh', content: { kind: 'text', text: 'bonjour' } };

function post(body: unknown, contentType = 'application/json'): Promise<Response> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${simulator.url}/simulator/messages`, {
    method: 'POST',
    headers: { 'Content-Type': contentType },
    body: raw,
  });
}

describe('POST /simulator/messages', () => {
  it.each([
    ['a text', 'sms', { kind: 'text', text: 'i ni ce' }, { kind: 'text', text: 'i ni ce' }],
    [
      'a lone surrogate, as a character that can be stored',
      'sms',
      { kind: 'text', text: 'a\ud800' },
      { kind: 'text', text: 'a\ufffd' },
    ],
    [
      'a button',
      'whatsapp',
      { kind: 'choice', id: 'me', title: 'Moi' },
      { kind: 'choice', id: 'me', title: 'Moi' },
    ],
    [
      'a voice note, as a sample',
      'whatsapp',
      { kind: 'audio' },
      { kind: 'audio', media: 'sample-voice-note', mimeType: 'audio/ogg' },
    ],
    [
      'a place',
      'whatsapp',
      { kind: 'location', latitude: 12.63, longitude: -8 },
      { kind: 'location', latitude: 12.63, longitude: -8 },
    ],
  ])('takes %s', async (name, surface, content, expected) => {
    const key = `key-of-${name.replace(/\W/g, '-')}`;
    const response = await post({ phone: '7', surface, key, content });
    expect([response.status, await response.json()]).toEqual([202, { accepted: true }]);
    const { sentAt, ...message } = simulator.bot.accepted.at(-1) ?? { sentAt: 0 };
    expect(message).toEqual({
      key: `7/${key}`,
      channel: `simulator-${surface}`,
      from: 'sim:7',
      content: expected,
    });
    expect(sentAt).toBeInstanceOf(Date);
  });

  it('gives a retry the key of the first try', async () => {
    const before = simulator.bot.accepted.length;
    const both = [await post(MESSAGE), await post(MESSAGE)];
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(simulator.bot.accepted.length).toBe(before + 1);
  });

  it('never lets two phones share a key', async () => {
    await post({ ...MESSAGE, phone: '8', key: 'same-key' });
    await post({ ...MESSAGE, phone: '9', key: 'same-key' });
    expect(simulator.bot.accepted.slice(-2).map(({ key }) => key)).toEqual(['8/same-key', '9/same-key']);
  });

  it('answers 503 when the message cannot be made durable', async () => {
    simulator.bot.open(false);
    const response = await post({ ...MESSAGE, key: 'refused-1' });
    simulator.bot.open(true);
    expect([response.status, await response.json()]).toEqual([503, { code: 'unavailable' }]);
  });

  it.each([
    ['no JSON', '{', 400],
    ['bytes that are no text', Buffer.from([0xff, 0xfe]).toString('latin1'), 400],
    ['null', null, 400],
    ['an address in place of a phone', { ...MESSAGE, phone: 'tel:+22376123456' }, 400],
    ['another surface', { ...MESSAGE, surface: 'fax' }, 400],
    ['a key that is none', { ...MESSAGE, key: 'a/b' }, 400],
    ['an empty text', { ...MESSAGE, content: { kind: 'text', text: '' } }, 400],
    ['a file of its own choice', { ...MESSAGE, content: { kind: 'audio', media: 'x' } }, 400],
    ['a place off the earth', { ...MESSAGE, content: { kind: 'location', latitude: 91, longitude: 0 } }, 400],
    ['a field too many', { ...MESSAGE, from: 'sim:1' }, 400],
    ['a text without end', { ...MESSAGE, content: { kind: 'text', text: 'a'.repeat(70_000) } }, 413],
  ])('refuses %s', async (_, body, status) => {
    const before = simulator.bot.accepted.length;
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(simulator.bot.accepted.length).toBe(before);
  });

  it('refuses what a page of another site can post without asking', async () => {
    expect((await post(MESSAGE, 'text/plain')).status).toBe(400);
    expect((await post(MESSAGE, 'application/jsonp')).status).toBe(400);
  });
});

/** The events of a phone until there are `count`, as `[id, text]`. */
async function events(
  query: string,
  count: number,
  headers: Record<string, string> = {},
): Promise<string[][]> {
  const gone = new AbortController();
  const response = await fetch(`${simulator.url}/simulator/events?${query}`, {
    signal: gone.signal,
    headers,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let text = '';
  const found = (): string[][] =>
    [...text.matchAll(/^id: (.+)\nevent: activity\ndata: (.+)\n\n/gm)].map(([, id = '', data = '']) => {
      const activity = JSON.parse(data) as { providerId: string; text: string };
      expect(activity.providerId).toBe(id);
      return [id, activity.text];
    });
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    if (found().length >= count) break;
  }
  gone.abort();
  return found();
}

describe('GET /simulator/events', () => {
  const send = (text: string): Promise<void> =>
    simulator.bot.send('sms', 'sim:e', { text, language: 'fr', urgency: 'ordinary' });

  it('gives what a phone missed, and goes on after the last that it had', async () => {
    for (const text of ['a', 'b', 'c']) await send(text);
    const all = await events('phone=e&surface=sms', 3);
    expect(all.map(([, text]) => text)).toEqual(['a', 'b', 'c']);
    const [first, second] = all.map(([id]) => id ?? '');
    expect(await events(`phone=e&surface=sms&after=${first ?? ''}`, 2)).toEqual(all.slice(1));
    const afterSecond = { 'Last-Event-ID': second ?? '' };
    expect(await events(`phone=e&surface=sms&after=${first ?? ''}`, 1, afterSecond)).toEqual(all.slice(2));
  });

  it('gives what comes while it is open', async () => {
    const waiting = events('phone=e&surface=sms', 4);
    await send('d');
    expect((await waiting).at(-1)?.[1]).toBe('d');
  });

  it.each(['', 'phone=e', 'phone=e&surface=fax', 'phone=../e&surface=sms'])('refuses %j', async (query) => {
    const response = await fetch(`${simulator.url}/simulator/events?${query}`);
    expect([response.status, await response.json()]).toEqual([400, { code: 'bad_request' }]);
  });
});
