import { expect, it } from '@jest/globals';
import { readablePhrase } from '#src/content/review-sheet/readable-phrase.ts';

const SETS = { bm_me: ['n', 'an'], bm_hit: ['bugɔ~', 'gosi'] };

it.each([
  ['@bm_me @bm_hit', 'n bugɔ…'],
  ['^ bɛna|bena .. faga $', 'bɛna … faga'],
  ['@bm_me yɛrɛ|yere? bugɔ', 'n yɛrɛ bugɔ'],
  ["b'an|y'an ... san #", "b'an … san 3"],
  ['@no_such_set', '@no_such_set'],
])('%s reads as %s', (phrase, readable) => {
  expect(readablePhrase(phrase, SETS)).toBe(readable);
});
