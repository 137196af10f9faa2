import { expect, test } from '@jest/globals';
import { readTimes } from '#src/bot/recognizers/read-times.ts';

const TUESDAY = new Date('2026-11-24T08:00:00Z');

test.each([
  ['fr', 'demain à 18h', ['2026-11-25 18:00:00']],
  ['fr', 'vers 15h', ['15:00:00']],
  ['fr', 'lundi matin', ['2026-11-30 06:00:00/2026-11-30 12:00:00']],
  ['fr', 'samedi', ['2026-11-28']],
  ['bm', 'sini wula', ['2026-11-25 12:00:00/2026-11-25 18:00:00']],
  ['bm', 'lɛrɛ 7 la', ['07:00:00']],
  ['fr', 'hier', []],
  ['fr', 'quand je veux', []],
  ['bm', 'n t’a dɔn', []],
] as const)('%s, %s: %j', async (language, text, times) => {
  expect(await readTimes(text, language, TUESDAY)).toEqual(times);
});
