import { expect, it } from '@jest/globals';
import { check } from 'prettier';
import { entryLines } from '#src/content/entry-lines.ts';

const read = { reviewed: true, by: 'A. Reviewer', on: '2026-11-23', hash: '0123456789abcdef' };
const LINE_WITHOUT_KEY =
  '  "": { "reviewed": true, "by": "A. Reviewer", "on": "2026-11-23", "hash": "0123456789abcdef" },';
/** A key with which the line has so many characters, its comma too. */
const keyFor = (width: number): string => 'k'.repeat(width - LINE_WITHOUT_KEY.length);

it.each<[string, Record<string, object>]>([
  ['nothing', {}],
  ['one entry', { 'area:b': { reviewed: false } }],
  ['lines of 109 to 112 characters', Object.fromEntries([109, 110, 111, 112].map((n) => [keyFor(n), read]))],
  ['a last line of 110 with its missing comma', { [keyFor(111)]: read }],
  ['letters of two bytes', { a: { ...read, by: 'Ɲɛɲɛ Kɔnɔ', comment: 'ɔ'.repeat(30) }, b: read }],
  ['a field that is undefined', { a: { ...read, comment: undefined } }],
])('%s: what prettier would write', async (_, entries) => {
  const text = entryLines(entries);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(entries)));
  expect(await check(text, { parser: 'json', singleQuote: true, printWidth: 110 })).toBe(true);
});

it('breaks exactly the entries that do not fit', () => {
  expect(entryLines({ [keyFor(110)]: read, [keyFor(111)]: read, z: read }).split('\n')).toHaveLength(11);
});
