import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { expectHarmless, fixture, NOW } from '#tests/support/channel-runner.ts';
import { growth } from '#tests/support/work.ts';

import { messages, raw, SECRETS, statuses } from './samples.ts';

const names = ['sms', 'sms-base64', 'mms-two', 'whatsapp-button', 'whatsapp-location', 'status-stop'];
const fixtures = names.map((name) => [
  ...new URLSearchParams(Buffer.from(fixture(`twilio/${name}.txt`)).toString()),
]);

/** Signs and receives on both addresses. */
function receive(body: string | Uint8Array): void {
  for (const webhook of [messages, statuses]) {
    const request = raw(body, `${webhook.path}?ref=1`);
    const reception = webhook.receive(request, NOW);
    expect(reception.kind).toBe('taken');
    expectHarmless(reception, SECRETS);
  }
}

const anyText = fc.string({ unit: 'binary', maxLength: 80 });

describe('Twilio: no payload can throw', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), receive), { numRuns: 500 });
  });

  test('any names and values', () => {
    const pairs = fc.array(fc.tuple(anyText, anyText), { maxLength: 20 });
    fc.assert(
      fc.property(pairs, (list) => {
        receive(new URLSearchParams(list).toString());
      }),
      { numRuns: 500 },
    );
  });

  test('a real payload with any value changed, and any field more', () => {
    const name = fc.constantFrom(
      'NumMedia',
      'MediaUrl0',
      'Latitude',
      'Body',
      'From',
      'To',
      'WaId',
      'MessageType',
    );
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(), anyText, name, anyText, (...given) => {
        const [fields, at, value, more, moreValue] = given;
        const index = at % fields.length;
        const changed = fields.map(([key, old], n): [string, string] => [key, n === index ? value : old]);
        receive(new URLSearchParams([...changed, [more, moreValue]]).toString());
      }),
      { numRuns: 500 },
    );
  });
});

/** Work in proportion to the payload takes 8 times as long for 8 times the payload; a parser that goes back and forth 64. */
describe('Twilio: no payload can keep the parser busy', () => {
  const SIZE = 1e5;
  test.each<[string, (size: number) => string]>([
    [
      'one character again and again',
      (size) => `MessageSid=SM1&From=%2B22376123456&Body=${'a'.repeat(8 * size)}`,
    ],
    ['percent signs', (size) => `Body=${'%'.repeat(8 * size)}`],
    ['many names', (size) => Array.from({ length: size }, (_, n) => `k${n}=1`).join('&')],
    ['one name many times', (size) => Array.from({ length: size }, (_, n) => `k=${n}`).join('&')],
  ])('%s', (_what, bodyOf) => {
    const [smaller, larger] = [SIZE / 8, SIZE].map((size) => raw(bodyOf(size), '/channels/twilio'));
    expect(growth((request) => request && messages.receive(request, NOW), smaller, larger)).toBeLessThan(30);
  });
});
