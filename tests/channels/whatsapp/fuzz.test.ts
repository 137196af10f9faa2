import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { expectHarmless, fixture, NOW } from '#tests/support/channel-runner.ts';
import { metaRequest } from '#tests/support/signed-requests.ts';
import { growth } from '#tests/support/work.ts';

import { OPTIONS, SECRETS, webhook } from './samples.ts';

const names = ['text', 'batch', 'statuses', 'list-reply', 'flow-reply', 'location', 'user-id-only', 'audio'];
const fixtures = names.map((name) => Buffer.from(fixture(`whatsapp/${name}.json`)).toString('utf8'));

function receive(body: string | Uint8Array) {
  const reception = webhook.receive(metaRequest(body, OPTIONS.appSecret), NOW);
  expectHarmless(reception, SECRETS);
  return reception;
}

/** A real payload in which one value, anywhere, is any other value. */
const mutated = fc
  .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.jsonValue({ maxDepth: 3 }))
  .map(([json, at, value]) => {
    let count = 0;
    JSON.parse(json, (_key, old: unknown) => ((count += 1), old));
    let index = -1;
    const changed: unknown = JSON.parse(json, (_key, old: unknown) => {
      index += 1;
      return index === at % count ? value : old;
    });
    return JSON.stringify(changed);
  });

describe('WhatsApp: no payload can throw', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['taken', 'refused']).toContain(receive(bytes).kind);
      }),
      { numRuns: 500 },
    );
  });

  test('any JSON is taken', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        expect(receive(json).kind).toBe('taken');
      }),
      { numRuns: 500 },
    );
  });

  test('a real payload with any one value changed is taken', () => {
    fc.assert(
      fc.property(mutated, (json) => {
        expect(receive(json).kind).toBe('taken');
      }),
      { numRuns: 500 },
    );
  });

  test('a real message keeps its neighbour, whatever the neighbour is', () => {
    const good = {
      id: 'wamid.GOOD',
      from: '22376123456',
      timestamp: '1767607872',
      type: 'text',
      text: { body: 'x' },
    };
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }), (others) => {
        const messages = [...others, good, ...others];
        const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value: { messages } }] }] });
        const reception = receive(body);
        const keys = reception.kind === 'taken' ? reception.messages.map(({ key }) => key) : [];
        expect(keys).toContain('whatsapp:wamid.GOOD');
      }),
      { numRuns: 500 },
    );
  });
});

/** Work in proportion to the payload takes 8 times as long for 8 times the payload; a parser that goes back and forth 64. */
describe('WhatsApp: no payload can keep the parser busy', () => {
  const SIZE = 1e5;
  const item = (body: string) =>
    `{"id":"wamid.1","from":"22376123456","type":"text","text":{"body":"${body}"}}`;
  const batch = (items: string) => `{"entry":[{"changes":[{"value":{"messages":[${items}]}}]}]}`;
  test.each<[string, (size: number) => string]>([
    ['one character again and again', (size) => batch(item('a'.repeat(8 * size)))],
    ['many keys', (size) => batch(`{${Array.from({ length: size }, (_, n) => `"k${n}":1`).join()}}`)],
    ['many items', (size) => batch(Array.from({ length: size }, () => '1').join())],
    ['many messages', (size) => batch(Array.from({ length: size / 10 }, () => item('a')).join())],
    ['a deep nest', (size) => batch('['.repeat(2 * size) + ']'.repeat(2 * size))],
  ])('%s', (_what, bodyOf) => {
    const [smaller, larger] = [SIZE / 8, SIZE].map((size) => metaRequest(bodyOf(size), OPTIONS.appSecret));
    expect(growth((request) => request && webhook.receive(request, NOW), smaller, larger)).toBeLessThan(30);
  });
});
