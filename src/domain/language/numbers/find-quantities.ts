import { NUMERALS } from './bambara-numerals.ts';
import { isNumberHere } from './is-number-here.ts';
import { readBambaraNumber, type ReadNumber } from './read-bambara-number.ts';
import { FRENCH_ORDERS, readFrenchNumber } from './read-french-number.ts';
import type { Token } from '../tokenize.ts';

/** A number as a message has it: the indexes of its first and last token, both included, and how it is written. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly written: 'digits' | 'fr' | 'bm';
}

/** More digits than this are no quantity, and no longer exact as a number. */
const MAX_DIGITS = 15;

/**
 * The numbers of a message in order, in digits (also `30 000`, `30.000`, `2,5`, `5 mille`, `miliyɔn 3`) and in words
 * of both languages. Words that are numbers and something else too are decided by what stands beside them.
 */
export function findQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  const keys = tokens.map((token) => token.key);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const quantity =
      multiplied(text, tokens, at) ?? millions(text, tokens, at) ?? wordsAt(text, tokens, keys, at);
    if (quantity === undefined) continue;
    found.push(quantity);
    at = quantity.last;
  }
  return found;
}

function digitsAt(text: string, tokens: readonly Token[], at: number): Quantity | undefined {
  if (!isDigits(tokens[at]?.key)) return undefined;
  let digits = tokens[at]?.key ?? '';
  let last = at;
  while (groups(text, tokens, last) && digits.length < MAX_DIGITS && (last > at || digits.length < 4)) {
    last += 1;
    digits += tokens[last]?.key ?? '';
  }
  if (last === at && separator(text, tokens, at) === ',' && isDigits(tokens[at + 1]?.key)) {
    return quantity(at, at + 1, `${digits}.${tokens[at + 1]?.key ?? ''}`);
  }
  return quantity(at, last, digits);
}

function quantity(first: number, last: number, digits: string): Quantity | undefined {
  return digits.length > MAX_DIGITS ? undefined : { first, last, value: Number(digits), written: 'digits' };
}

/** Whether the next token is a group of three digits behind a space or a dot. */
function groups(text: string, tokens: readonly Token[], at: number): boolean {
  return /^[ .\u00a0\u202f]$/.test(separator(text, tokens, at)) && /^\d{3}$/.test(tokens[at + 1]?.key ?? '');
}

function separator(text: string, tokens: readonly Token[], at: number): string {
  const [one, next] = [tokens[at], tokens[at + 1]];
  return one && next ? text.slice(one.end, next.start) : '';
}

function isDigits(key: string | undefined): boolean {
  return key !== undefined && key <= ':' && /^[0-9]+$/.test(key);
}

/** "5 mille", "1,5 million", "1 million 500 mille": digits before an order in words, with what is left beyond it. */
function multiplied(text: string, tokens: readonly Token[], at: number): Quantity | undefined {
  const digits = digitsAt(text, tokens, at);
  const order = digits && FRENCH_ORDERS.get(tokens[digits.last + 1]?.key ?? '');
  if (digits === undefined || order === undefined || digits.value >= 1000) return digits;
  const last = digits.last + 1;
  const value = digits.value * order;
  const rest =
    order >= 1e6 && separator(text, tokens, last) === ' ' ? multiplied(text, tokens, last + 1) : undefined;
  return rest === undefined || rest.value >= order
    ? { ...digits, last, value }
    : { ...digits, last: rest.last, value: value + rest.value };
}

/** "miliyɔn 3": an order in Bambara before digits. */
function millions(text: string, tokens: readonly Token[], at: number): Quantity | undefined {
  const order = NUMERALS.get(tokens[at]?.key ?? '');
  if (order?.kind !== 'order' || order.value < 1e6) return undefined;
  const digits = digitsAt(text, tokens, at + 1);
  return digits && digits.value < 1000
    ? { first: at, last: digits.last, value: digits.value * order.value, written: 'bm' }
    : undefined;
}

function wordsAt(
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  at: number,
): Quantity | undefined {
  const french = readFrenchNumber(keys, at);
  const bambara = readBambaraNumber(keys, at);
  if (french === undefined && bambara === undefined) return undefined;
  const written = (bambara?.words ?? 0) > (french?.words ?? 0) ? 'bm' : 'fr';
  const read: ReadNumber | undefined = written === 'bm' ? bambara : french;
  if (read === undefined) return undefined;
  const last = at + read.words - 1;
  const apart = parted(text, tokens, at, last);
  // "I taara wa? Saba nana": what a mark parts is not one number.
  if (apart !== undefined) return wordsAt(text, tokens, keys.slice(0, apart + 1), at);
  return read.words === 1 && !isNumberHere(tokens, at)
    ? undefined
    : { first: at, last, value: read.value, written };
}

/** The first token of a number that a mark other than a hyphen or an apostrophe follows. */
function parted(text: string, tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let at = first; at < last; at += 1) {
    if (/[^\s\-'’]/.test(separator(text, tokens, at))) return at;
  }
  return undefined;
}
