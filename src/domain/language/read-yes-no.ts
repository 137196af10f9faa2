import { fold, plainLetters } from './fold.ts';

/** What is a yes in Bambara, whole: awɔ, ɔnhɔn, "I agree", "it is fine" (Bamadaba dictionary; comments on social media). */
const YES = [
  'ɔwɔ',
  'awɔ',
  'awɔ awɔ',
  'awɛ',
  'wi',
  'oui',
  'dakɔrɔ',
  "d'accord",
  'dakor',
  'ok',
  'n sɔnna',
  'o bɛ bɛn',
  'baasi tɛ',
];
const NO = ['ayi', 'ayi ayi', 'non', 'n ma sɔn', 'n tɛ sɔn'];

/** `ɔnhɔn` is yes and `ɔnɔn` no, with one key: the letters decide. */
const HUMMED: ReadonlyMap<string, boolean> = new Map([
  ['onhon', true],
  ['ohon', true],
  ['onon', false],
]);

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((words) => [fold(words), true] as const),
  ...NO.map((words) => [fold(words), false] as const),
]);

/**
 * Whether an answer is a yes (true) or a no (false); undefined for anything else. `naamu` says no more than "I am
 * listening", `awa` and `ayiwa` also mean "well then": they are no consent.
 *
 * @example readYesNo('Awoo !') // true
 */
export function readYesNo(text: string): boolean | undefined {
  return HUMMED.get(plainLetters(text.trim())) ?? ANSWERS.get(fold(text));
}
