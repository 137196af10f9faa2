import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { createNearKey } from '#src/domain/language/places/near-key.ts';

const near = createNearKey(
  new Map([
    ['bamako', 'bamako'],
    ['koulikoro', 'koulikoro'],
    ['kabala', 'koulikoro'],
    ['kalana', 'bougouni'],
    ['kati', 'koulikoro'],
  ]),
);

test.each([
  ['another letter', 'bamaqo', 'bamako'],
  ['another first letter', 'pamako', 'bamako'],
  ['another last letter', 'bamaka', 'bamako'],
  ['a letter more', 'bammako', 'bamako'],
  ['a letter more at the end', 'bamakos', 'bamako'],
  ['a letter less', 'bamko', 'bamako'],
  ['a letter less in the middle of a long one', 'koulioro', 'koulikoro'],
  ['nothing wrong', 'bamako', 'bamako'],
  ['two letters wrong', 'bamuku', undefined],
  ['two letters more', 'bamakoss', undefined],
  ['a name too short to be mistaken', 'katy', undefined],
  ['as near to two that mean different things', 'kalala', undefined],
  ['nothing', '', undefined],
])('%s: %s', (_case, key, meaning) => {
  expect(near(key)).toBe(meaning);
});

it('finds a key with any one letter taken out, put in or changed', () => {
  const key = 'bandiagara';
  const find = createNearKey(new Map([[key, true]]));
  fc.assert(
    fc.property(fc.nat(key.length - 1), fc.constantFrom('x', 'a'), fc.nat(2), (at, letter, change) => {
      const rest = key.slice(at + (change === 0 ? 0 : 1));
      expect(find(key.slice(0, at) + (change === 2 ? '' : letter) + rest)).toBe(true);
    }),
  );
});
