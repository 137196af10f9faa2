import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { growth } from '#tests/support/work.ts';
import { testUnderstand } from './load-lexicon.ts';
import { DANGER } from './utterances/danger.ts';
import { SEEK_HELP } from './utterances/seek-help.ts';

const understand = testUnderstand();

const words = [...DANGER.fr, ...DANGER.bm, ...SEEK_HELP.fr, ...SEEK_HELP.bm].flatMap((message) =>
  message.split(' '),
);
const wordy = fc.array(fc.constantFrom(...words, '76', '12', 'san', 'ni', 'kɛmɛ', 'ba', "m'", '?'), {
  maxLength: 60,
});
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  wordy.map((list) => list.join(' ')),
);

describe('any text at all', () => {
  it('is understood, with offsets into the text as it was written', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { entities, text: kept, language, evidence } = understand(text);
        expect(kept).toBe(text);
        for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
        for (const { words: fired } of evidence) expect(text).toContain(fired);
        expect([0, 1]).toContain(Math.round((language.share.fr + language.share.bm) * 1e9) / 1e9);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('is understood the same way each time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(understand(text)).toEqual(understand(text));
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});

/** Work in proportion to the text takes 8 times as long for 8 times the text; an expression that goes back and forth 64. */
describe('the work grows with the text, and no faster, for anything', () => {
  const repeated = (piece: string, length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  test.each([
    'a',
    'me ',
    'je suis ',
    'va la le les me nous tuer ',
    'avec un couteau ',
    'ne personne pas ',
    "m'a ",
    '1',
    '1 ',
    '123 ',
    '76 12 34 ',
    '+',
    '1-',
    '1()',
    'kɛmɛ ni ',
    'cent mille ',
    'e\u0301',
    '👩‍👩‍👧',
    'n bɛ ka ',
  ])('%j again and again', (piece) => {
    expect(growth(understand, repeated(piece, 2_000), repeated(piece, 16_000))).toBeLessThan(30);
  });
});
