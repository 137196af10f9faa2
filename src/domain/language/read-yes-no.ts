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

/** UTF-16 units of a text that can still be one of these, with its punctuation. */
const LONGEST = 40;

/** Said to go on with a talk: `naamu` is "I am listening", `awa` and `ayiwa` are "well then" (Bamadaba dictionary). */
const LISTENING: ReadonlySet<string> = new Set(['naamu', 'awa', 'ayiwa', 'awa ayiwa'].map(fold));

/** Whether a message only shows that somebody listens; it may be taken for a yes, but it is no consent. */
export function onlyListens(text: string): boolean {
  return LISTENING.has(fold(text));
}

/**
 * Whether an answer is a yes (true) or a no (false); undefined for anything else, also for what `onlyListens`.
 *
 * @example readYesNo('Awoo !') // true
 */
export function readYesNo(text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined;
  return HUMMED.get(plainLetters(text.trim())) ?? ANSWERS.get(fold(text));
}
