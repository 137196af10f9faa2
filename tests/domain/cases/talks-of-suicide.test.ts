import { expect, test } from '@jest/globals';
import { talksOfSuicide } from '#src/domain/cases/talks-of-suicide.ts';
import { testUnderstand } from '#tests/domain/language/load-lexicon.ts';

const understand = testUnderstand();

test.each([
  'je veux mourir',
  "j'ai envie de mourir",
  'je ve me tué',
  'je veux en finir avec la vie',
  'ma copine veut se suicider',
  'n b’a fɛ ka n yɛrɛ faga',
  "n b'a fe ka n yere faga",
  "n b'a fɛ ka sa",
  "a b'a fɛ k'a yɛrɛ faga",
  "n t'a fɛ ka balo",
])('has its own words: %s', (text) => {
  expect(talksOfSuicide(understand(text))).toBe(true);
});

test.each([
  'il va me tuer',
  'il va me tuer, je veux mourir',
  'on m’a enfermée, je préfère mourir',
  'u bɛna n faga',
  'je vais mourir de rire',
  'prévention du suicide',
  'bonjour',
])('has not: %s', (text) => {
  expect(talksOfSuicide(understand(text))).toBe(false);
});
