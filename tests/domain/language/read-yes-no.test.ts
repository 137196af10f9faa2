import { expect, test } from '@jest/globals';
import { onlyListens, readYesNo } from '#src/domain/language/read-yes-no.ts';

test.each<[string, boolean]>([
  ...['ɔwɔ', 'awɔ', 'awo', 'awoo', 'Awô !', 'awɛ', 'ɔnhɔn', 'onhon', 'wi', 'oui', 'OUI'].map(
    (text): [string, true] => [text, true],
  ),
  ...['o bɛ bɛn', 'n sɔnna', 'basi te', 'baasi tɛ', 'ok', 'dakor', 'd’accord'].map((text): [string, true] => [
    text,
    true,
  ]),
  ...['ayi', 'Ayi.', 'non', 'ɔnɔn', 'onon', 'n ma sɔn'].map((text): [string, false] => [text, false]),
])('%s is %s', (text, value) => {
  expect(readYesNo(text)).toBe(value);
});

test.each([
  ['naamu', 'only says that somebody listens'],
  ['awa', 'is also "well then", and a name'],
  ['ayiwa', 'is "well"'],
  ['n t’a dɔn', 'is "I do not know"'],
  ['oui mais non', 'is more than a yes'],
  ['', 'is nothing'],
])('%s is no answer: it %s', (text) => {
  expect(readYesNo(text)).toBeUndefined();
});

test.each(['naamu', 'Awa', 'ayiwa.'])('%s only shows that somebody listens', (text) => {
  expect(onlyListens(text)).toBe(true);
});

test.each(['awɔ', 'ayiwa, i b’a fɛ', 'ayi', ''])('"%s" says more, or nothing', (text) => {
  expect(onlyListens(text)).toBe(false);
});
