import { HUNDRED, TEN, TWENTY, UNITS } from './bambara-numerals.ts';
import { foldWord } from '../fold.ts';
import { readBambaraNumber } from './read-bambara-number.ts';
import type { Token } from '../tokenize.ts';

/** An ordinal in a message: its first and last token, both included; `last` is the last of a row. */
export interface FoundOrdinal {
  readonly first: number;
  readonly last: number;
  readonly value: number | 'last';
}

const FIRST = foldWord('fɔlɔ');
const LAST = foldWord('laban');
/** "1ɔlɔ", "1lɔ"; "2nan", "21nan". */
const FIRST_ENDINGS = new Set(['ɔlɔ', 'lɔ'].map(foldWord));
const ENDING = foldWord('nan');
/** `fɔlɔ` is also "before, to begin": an ordinal only after what is counted, not after these or first of all. */
const NOT_COUNTED = new Set('ka k ye y bɛ b tɛ t ma n ne i a an aw u o na la ni'.split(' ').map(foldWord));

/** The key of the cardinal that an ordinal word ends in: sabanan is saba with -nan. */
const CARDINALS: ReadonlyMap<string, string> = new Map(
  [...UNITS.flat(), ...TEN, ...TWENTY, ...HUNDRED].flatMap((word) => [
    [foldWord(`${word}nan`), foldWord(word)] as const,
    // Joined tens: bisabanan, tannikelennan.
    ...['bi', 'tanni', 'muganni'].map(
      (head) => [foldWord(`${head}${word}nan`), foldWord(head + word)] as const,
    ),
  ]),
);

/** The ordinals of Bambara in a message: fɔlɔ, filanan, "tan ni filanan", 2nan, 1ɔlɔ, laban. */
export function findOrdinals(text: string, tokens: readonly Token[]): FoundOrdinal[] {
  const keys = tokens.map(({ key }) => key);
  return keys.flatMap((key, at): FoundOrdinal[] => {
    const value = key === FIRST ? 1 : key === LAST ? 'last' : undefined;
    if (value !== undefined) return isCounted(keys, at) ? [{ first: at, last: at, value }] : [];
    const digits = digitsBefore(text, tokens, at);
    if (digits !== undefined) return [{ first: at - 1, last: at, value: digits }];
    return inWords(keys, at);
  });
}

function isCounted(keys: readonly string[], at: number): boolean {
  return keys.length === 1 || (at > 0 && !NOT_COUNTED.has(keys[at - 1] ?? ''));
}

function digitsBefore(text: string, tokens: readonly Token[], at: number): number | undefined {
  const [digits, ending] = [tokens[at - 1], tokens[at]];
  if (digits === undefined || ending === undefined || !/^\d{1,9}$/.test(digits.key)) return undefined;
  if (!/^-?$/.test(text.slice(digits.end, ending.start))) return undefined;
  const value = Number(digits.key);
  return ending.key === ENDING || (value === 1 && FIRST_ENDINGS.has(ending.key)) ? value : undefined;
}

/** The words before an ordinal word that are one number with it: "bi saba ni filanan". */
function inWords(keys: readonly string[], at: number): FoundOrdinal[] {
  const cardinal = CARDINALS.get(keys[at] ?? '');
  if (cardinal === undefined) return [];
  for (let first = Math.max(0, at - MAX_WORDS); first <= at; first += 1) {
    const words = [...keys.slice(first, at), cardinal];
    const read = readBambaraNumber(words);
    if (read?.words === words.length) return [{ first, last: at, value: read.value }];
  }
  return [];
}

const MAX_WORDS = 20;
