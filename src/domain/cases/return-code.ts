/** Digits and consonants that are not taken for one another, and that make no word: no vowels, no 0 1 L. */
const SIGNS = Array.from('23456789BCDFGHJKMNPQRSTVWXYZ');
/** ISO 7064, pure system with radix 2. */
const MODULUS = 29;
const RADIX = 2;

/** Signs of a whole code, the check sign included and the dash not. */
const LENGTH = 6;
/** Signs before the dash: enough for staff to name a case. */
export const RETURN_CODE_PREFIX = 4;

/**
 * A new return code, such as `K7F3-2M`: five random signs and a check sign. `random(n)` gives a whole number
 * from 0 to n - 1, each as likely. Whether the code is already in use is for the caller to see.
 *
 * The check is ISO 7064's pure system MOD 29,2. Its hybrid system MOD 29,28 would miss some exchanges of two
 * neighbours. The pure one misses none, and needs a 29th sign in one code of 29: those are not given out.
 */
export function makeReturnCode(random: (n: number) => number): string {
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  const start = Array.from({ length: LENGTH - 2 }, () => pick(SIGNS)).join('');
  const body = start + pick(SIGNS.filter((sign) => checkSign(start + sign) !== undefined));
  return written(body + (checkSign(body) ?? ''));
}

/**
 * The code that a person typed, as it is written (`K7F3-2M`), or undefined when it is none. Case, spaces, dots
 * and dashes do not matter; any one wrong sign and any exchange of two signs is found, and nothing is guessed.
 */
export function parseReturnCode(text: string): string | undefined {
  const signs = text.toUpperCase().replace(/[\s\p{Pd}.,:_]/gu, '');
  const body = signs.slice(0, -1);
  const isCode = signs.length === LENGTH && areSigns(signs);
  return isCode && checkSign(body) === signs.at(-1) ? written(signs) : undefined;
}

/** "Taken" in French, and "I take it", "I have taken it", "take" in Bambara, as they are typed. */
const TAKEN = /^(?:PRIS|PRISE|PRI|PRENDS|JE PRENDS|N B ?A TA|N Y ?A TA|TA) (.+)$/u;

/**
 * Reads a staff member's "I take this case": `PRIS K7F3` gives `K7F3`, `pris: k7f3 2m` gives `K7F3-2M`.
 * Undefined for anything else, and for a whole code whose check sign is wrong: a wrong sign may be in the
 * part that names the case. Words after the code are allowed.
 */
export function parseTakeCommand(text: string): string | undefined {
  const [first = '', second = '', ...others] = TAKEN.exec(plainWords(text))?.[1]?.split(' ') ?? [];
  if (first.length === LENGTH) return parseReturnCode(first);
  if (first.length !== RETURN_CODE_PREFIX || !areSigns(first)) return undefined;
  if (second.length === LENGTH - RETURN_CODE_PREFIX && areSigns(second)) {
    return parseReturnCode(first + second);
  }
  const hasMoreOfACode = [second, ...others].some((word) => /\d/u.test(word));
  return hasMoreOfACode ? undefined : first;
}

function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function areSigns(text: string): boolean {
  return text !== '' && Array.from(text).every((sign) => SIGNS.includes(sign));
}

function written(signs: string): string {
  return `${signs.slice(0, RETURN_CODE_PREFIX)}-${signs.slice(RETURN_CODE_PREFIX)}`;
}

/** The sign that makes the weighted sum 1, or undefined when it would be the 29th. */
function checkSign(body: string): string | undefined {
  const sum = Array.from(body).reduce((total, sign) => ((total + SIGNS.indexOf(sign)) * RADIX) % MODULUS, 0);
  return SIGNS[(1 - sum + MODULUS) % MODULUS];
}
