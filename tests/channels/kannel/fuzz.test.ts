import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { expectHarmless, NOW } from '#tests/support/channel-runner.ts';
import { growth } from '#tests/support/work.ts';

import { get, messages, OPTIONS, post, reports, SECRETS } from './samples.ts';

const RUNS = { numRuns: 500 };
const anyText = fc.string({ unit: 'binary', maxLength: 80 });
/** What stands in a query: anything that a request line can hold. */
const rawQuery = fc.string({ unit: fc.constantFrom(...Array.from('%0aFz&=+?;[]"é\u00ff')), maxLength: 120 });
const field = fc.constantFrom(
  'id',
  'ts',
  'sender',
  'coding',
  'charset',
  'message',
  'ref',
  'sig',
  'type',
  '__proto__',
);

describe('Kannel: no call can throw', () => {
  test('any query', () => {
    fc.assert(
      fc.property(rawQuery, (query) => {
        for (const webhook of [messages, reports]) {
          const request = { ...get({}), url: `${webhook.path}?${query}` };
          expect(webhook.receive(request, NOW).kind).toBe('refused');
          const known = webhook.receive(
            { ...request, url: `${webhook.path}?token=${OPTIONS.token}&${query}` },
            NOW,
          );
          expectHarmless(known, SECRETS);
        }
      }),
      RUNS,
    );
  });

  test('any value of any field', () => {
    fc.assert(
      fc.property(fc.dictionary(field, anyText), (fields) => {
        expectHarmless(messages.receive(get(fields), NOW), SECRETS);
      }),
      RUNS,
    );
  });

  test('any body under any header', () => {
    const header = fc.constantFrom('content-type', 'x-kannel-from', 'x-kannel-time', 'x-kannel-coding');
    const value = fc.oneof(
      anyText,
      fc.constantFrom('text/plain; charset=utf-16', 'application/x-www-form-urlencoded', '2', '1'),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.dictionary(header, value), (body, headers) => {
        expectHarmless(messages.receive(post(body, headers), NOW), SECRETS);
      }),
      RUNS,
    );
  });

  test('any text in any of its charsets comes out as it went in', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((one) => one.trim() !== '' && !one.startsWith('\ufeff'));
    fc.assert(
      fc.property(words, (said) => {
        const bytes = Buffer.from(said, 'utf16le').swap16();
        const raw = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        const calls = [
          get({ message: said }),
          get({ coding: '2', charset: 'UTF-16BE' }, `&message=${raw}`),
          post(said),
          post(bytes, { 'content-type': 'text/plain; charset="UTF-16BE"', 'x-kannel-coding': '2' }),
        ];
        for (const call of calls) {
          const expected = { content: { kind: 'text', text: said } };
          expect(messages.receive(call, NOW)).toMatchObject({ messages: [expected] });
        }
      }),
      RUNS,
    );
  });
});

/** Work in proportion to the payload takes 8 times as long for 8 times the payload; a parser that goes back and forth 64. */
describe('Kannel: no call can keep the parser busy', () => {
  const SIZE = 1e5;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  test.each<[string, (size: number) => ReturnType<typeof post>]>([
    ['a long text', (size) => post('a'.repeat(8 * size))],
    ['percent signs', (size) => post(`message=${'%'.repeat(8 * size)}`, form)],
    ['ampersands', (size) => post('&'.repeat(8 * size), form)],
    ['no equals sign', (size) => post(`a&${'b'.repeat(8 * size)}`, form)],
    ['a long type', (size) => post('a', { 'content-type': 'text/plain;'.repeat(size) })],
  ])('%s', (_what, callOf) => {
    const [smaller, larger] = [SIZE / 8, SIZE].map(callOf);
    expect(growth((call) => call && messages.receive(call, NOW), smaller, larger)).toBeLessThan(30);
  });
});
