import { expect, test } from '@jest/globals';
import { readCodeWord } from '#src/domain/cases/read-code-word.ts';

test.each([
  ['mangue', 'mangue'],
  [' « Mangue » ', 'Mangue'],
  ['mangue.', 'mangue'],
  ['mɔgɔ ɲuman', 'mɔgɔ ɲuman'],
  ['c’est la pluie', 'c’est la pluie'],
  ['pourquoi ?', undefined],
  ['je ne comprends pas ça', undefined],
  ['42', undefined],
  ['anticonstitutionnellementinterminable', undefined],
  ['...', undefined],
])('%s: %s', (text, word) => {
  expect(readCodeWord(text)).toBe(word);
});
