import { wordsOf } from './words-of.ts';

const VOWEL = '[aeiou]';

/** Letters that `NFKD` does not take apart, and the look-alikes that phones put in their place. */
const LETTERS: Readonly<Record<string, string>> = {
  ɛ: 'e',
  ε: 'e',
  е: 'e',
  ɔ: 'o',
  о: 'o',
  а: 'a',
  с: 'c',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ɲ: 'ñ',
  ŋ: 'ng',
  ʃ: 'sh',
  ß: 'ss',
};

/**
 * Rules in the order in which they apply. They follow how Bambara is typed on French keyboards (comments on
 * social media, 2024): only 3 % of messages have a letter of the official alphabet, most write gn, dj, tch, ou,
 * ai. French words pass the same rules on both sides of a comparison.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/kh/g, 'g'],
  [/qu?/g, 'k'],
  [/th/g, 't'],
  [new RegExp(`t?chi(?=[aeou])|t[cs]h|t[iy](?=[aeou])`, 'g'), 'c'],
  [/[cs]h/g, 'š'],
  [new RegExp(`dji(?=[aeou])|dj|d[iy](?=[aeou])`, 'g'), 'j'],
  [new RegExp(`n?(?:gni|ñi|ny|ni)(?=[aeou])|n?(?:gn|ny|ñ)`, 'g'), 'ñ'],
  [/gu(?=[ei])/g, 'g'],
  [/ou/g, 'u'],
  [new RegExp(`(?:ai|ei|ey|ay)(?!${VOWEL})|(?<=..)er$`, 'g'), 'e'],
  [/h/g, ''],
  [/n(?=[bp])/g, 'm'],
  [/(.)\1+/g, '$1'],
  [new RegExp(`(?<!${VOWEL})y(?!${VOWEL})`, 'g'), 'i'],
  [/s(?=i)/g, 'š'],
  // The plural of Bambara, never the end of a short word: mɔgɔw, but aw.
  [/(?<=..)w$/, ''],
];

/**
 * One key for the spellings of a word: official letters, è ò ny, plain ASCII, ou gn dj tch ai é, tones, Greek
 * epsilon, doubled letters. Keys are for comparing, never for showing; digits stay as they are.
 *
 * @example foldWord('Tchai') === foldWord('cɛ') // true
 */
export function foldWord(word: string): string {
  const plain = plainLetters(word);
  if (/^\d*$/.test(plain)) return plain;
  return RULES.reduce((key, [spelling, letter]) => key.replace(spelling, letter), plain);
}

/** The keys of the words of a text, with one space between: punctuation, apostrophes and case are gone. */
export function fold(text: string): string {
  return wordsOf(text.replace(/['’‘ʼ`´]/g, ''))
    .map(({ text: word }) => foldWord(word))
    .join(' ');
}

/** Lower case without tones and accents, special letters as ASCII: é is e, ɔ is o, ç is c. */
export function plainLetters(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9ñ]/g, (letter) => LETTERS[letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : ''));
}
