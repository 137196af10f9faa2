import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDates } from '#src/domain/language/dates/find-dates.ts';
import { resolveDate } from '#src/domain/language/dates/resolve-date.ts';
import { createFindEntities } from '#src/domain/language/find-entities.ts';
import { findOrdinals } from '#src/domain/language/numbers/find-ordinals.ts';
import { findQuantities } from '#src/domain/language/numbers/find-quantities.ts';
import { createTokenize } from '#src/domain/language/tokenize.ts';
import { testLexicon, testPlaces } from './load-lexicon.ts';

const lexicon = testLexicon();
const tokenize = createTokenize(lexicon.words);
const findEntities = createFindEntities(lexicon, testPlaces());

const WORDS =
  'san kalo tile dɔgɔkun lɛrɛ bi kunun su sini alamisa alamisasu kari mɛ mars mai 12 2024 8 h 30 ni ani ba kɛmɛ fila tan ' +
  'segin kelen miliyɔn dɔrɔmɛ wari d f francs million il y a depuis kabini dans nin ye bɔ tɛ bɛ kɔnɔ hier soir lundi ' +
  'prochain nata tile 1er fɔlɔ / : . , - ? ’ \n 9999999999999999 0 32 13 00';
const wordy = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 30 })
  .map((words) => words.join(' '));
const anything = fc.oneof(wordy, fc.string({ unit: 'binary', maxLength: 200 }));

describe('any text at all', () => {
  it('has entities that are pieces of it, in order, one beside the other', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const entities = findEntities(text, tokenize(text));
        let last = 0;
        for (const { start, end, text: words } of entities) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { seed: 11, numRuns: 1500 },
    );
  });

  it('has dates that mean something on every day, or nothing, and never throw', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anything, days, (text, now) => {
        const tokens = tokenize(text);
        for (const { value } of findDates(text, tokens, findQuantities(text, tokens))) {
          for (const reading of resolveDate(value, now)) {
            if ('start' in reading && reading.type !== 'timerange')
              expect(reading.start <= reading.end).toBe(true);
          }
        }
      }),
      { seed: 11, numRuns: 1500 },
    );
  });

  it('resolves any string at all', () => {
    const now = new Date('2026-11-25T10:00:00Z');
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(Array.isArray(resolveDate(value, now))).toBe(true);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it('has ordinals within it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = tokenize(text);
        for (const { first, last } of findOrdinals(text, tokens)) {
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThan(tokens.length);
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
