import { readNumber } from '#src/bot/recognizers/read-number.ts';
import { readOrdinal } from '#src/bot/recognizers/read-ordinal.ts';
import { fold } from '#src/domain/language/fold.ts';
import type { Language } from '#src/domain/messages.ts';
import { plainDigits } from './digits.ts';

/** A list of WhatsApp has no more rows. */
const MOST_CHOICES = 10;

/** The longest text in words that can be "the second one": beyond it a number in it is part of a sentence. */
const FEW_WORDS = 4;

/** What people write around the number of a choice, in either language; it says nothing by itself. */
const AROUND = new Set(
  (
    'n no nr num numero nimero nimɔrɔ le la les l c est choix option reponse jaabi sugandili ' +
    'et ou ni ani walima wala svp stp merci'
  )
    .split(' ')
    .map(fold),
);

/** "Numéro un" is a choice; "un numéro" is what somebody wants who asks whom to call. */
const WANTS_A_NUMBER = /(?:num[eé]ros?|n[iu]m[oɔe]r[oɔ]w?)[^\p{L}\p{N}]*$/iu;

/** `2`, `1er`, `2e`, `2eme`, `2nan`, `1ɔlɔ`. */
const NUMBER = /^(\d{1,2})(?:er|ere|ère|re|e|è|em|eme|ème|nan|ɔlɔ|olo|lɔ|lo)?$/u;

/** How ordinals end in either language; nothing else is worth a look: premier, seconde, deuxième, filanan, fɔlɔ. */
const ORDINAL = /(?:i[eè]re?|[eè]me|onde?|nan|l[oɔ])$/u;

/** A message that begins with a number and goes on with words: "1. oui". */
const WITH_WORDS = /^[^\p{L}\p{N}]*(\d{1,2})(?:[^\p{L}\p{N}]+)(\p{L}.*)$/su;

/**
 * The numbers of a message that is nothing but numbers of choices: "1.", "n° 1", "(2)", "1 et 2", "la première",
 * "filanan". Empty when it says anything else; then a number in it counts, measures or tells an age.
 */
export async function namedNumbers(text: string, language: Language): Promise<readonly number[]> {
  if (WANTS_A_NUMBER.test(text)) return [];
  const words = wordsIn(text);
  const inDigits = words.map((word) => NUMBER.exec(word)?.[1]);
  if (words.length > 0 && inDigits.every((digits) => digits !== undefined)) return inDigits.map(Number);
  const isShort = words.length > 0 && words.length <= FEW_WORDS && !/\d/u.test(text);
  return isShort ? numbersInWords(words, language) : [];
}

/**
 * Whether a message is nothing but numbers that choices have. It is an answer then, or a mistake in one, and says nothing
 * else: "un" is no wish to speak to one, and "fila ni saba" no cry for help, whatever a model makes of them.
 */
export async function isOnlyNumbers(text: string, language: Language): Promise<boolean> {
  const numbers = await namedNumbers(text, language);
  return numbers.length > 0 && numbers.every((number) => number >= 1 && number <= MOST_CHOICES);
}

/** A number and the words behind it, as in "1. oui"; undefined when the message is not of that form. */
export function numberWithWords(
  text: string,
): { readonly number: number; readonly words: string } | undefined {
  const [, number, words] = WITH_WORDS.exec(plainDigits(text)) ?? [];
  return number === undefined || words === undefined ? undefined : { number: Number(number), words };
}

function wordsIn(text: string): readonly string[] {
  return plainDigits(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !AROUND.has(fold(word)));
}

/** Every word must be a number by itself: of "dix-sept" come 10 and 7, and no question has ten choices and seven. */
async function numbersInWords(words: readonly string[], language: Language): Promise<readonly number[]> {
  const each: number[] = [];
  for (const word of words) {
    const number =
      (await readNumber(word, language)) ??
      (ORDINAL.test(word) ? await readOrdinal(word, language) : undefined);
    if (number === undefined) return [];
    each.push(number);
  }
  return each;
}
