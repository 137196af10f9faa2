import { expect, test } from '@jest/globals';
import { likenessOf } from '#src/domain/cases/work/likeness.ts';
import { makeCase, type MadeCase } from '#tests/support/case-desk.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = new Date('2026-11-01T08:00:00Z');
const made = (more: MadeCase = {}) => makeCase({ openedAt: START, region: 'sikasso', ...more });
const known = made({ conversation: 'c1', report: { callBackNumber: '+22376000001', place: 'Kadiolo' } });

test.each([
  ['the same phone', { conversation: 'c1' }, 'same_phone'],
  ['the same number to call', { report: { callBackNumber: '+22376000001' } }, 'same_number'],
  ['the same place, spelt otherwise', { report: { place: 'kadjolo' } }, 'same_place'],
  ['the same place in other letters', { report: { place: 'KADIOLO ' } }, 'same_place'],
  ['the same place in another region', { region: 'kayes', report: { place: 'Kadiolo' } }, undefined],
  [
    'the same place two weeks later',
    { openedAt: new Date(START.getTime() + 14 * DAY), report: { place: 'Kadiolo' } },
    'same_place',
  ],
  [
    'the same place later than that',
    { openedAt: new Date(START.getTime() + 14 * DAY + 1), report: { place: 'Kadiolo' } },
    undefined,
  ],
  ['nothing', {}, undefined],
])('%s', (_what, more, why) => {
  expect(likenessOf(known, made(more))).toBe(why);
  expect(likenessOf(made(more), known)).toBe(why);
});

test('two erased cases have no phone in common', () => {
  expect(likenessOf(made({ conversation: '' }), made({ conversation: '' }))).toBeUndefined();
});
