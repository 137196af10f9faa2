import { foldWord } from './fold.ts';
import { readBambaraNumber, type ReadNumber } from './read-bambara-number.ts';
import { readFrenchNumber } from './read-french-number.ts';
import type { Token } from './tokenize.ts';

/** A number as a message has it: the indexes of its first and last token, both included, and how it is written. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly written: 'digits' | 'fr' | 'bm';
}

/** More digits than this are no quantity, and no longer exact as a number. */
const MAX_DIGITS = 15;

/** The numbers of a message in order, in digits (also `30 000`, `30.000`, `2,5`) and in words of both languages. */
export function findQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  const keys = tokens.map((token) => token.key);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const quantity = digitsAt(text, tokens, at) ?? wordsAt(keys, at);
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
  return key !== undefined && /^[0-9]+$/.test(key);
}

/** "Un" is an article and words such as these mean something else more often than a number. */
const NOT_ALONE = new Set(
  ['un', 'une', 'neuf', 'fu', 'woro', 'segin', 'segi', 'tan', 'tang', 'kele'].map(foldWord),
);

function wordsAt(keys: readonly string[], at: number): Quantity | undefined {
  const french = readFrenchNumber(keys, at);
  const bambara = readBambaraNumber(keys, at);
  const written = (bambara?.words ?? 0) > (french?.words ?? 0) ? 'bm' : 'fr';
  const read: ReadNumber | undefined = written === 'bm' ? bambara : french;
  if (read === undefined) return undefined;
  const alone = read.words === 1 && NOT_ALONE.has(keys[at] ?? '');
  // "Segin" is to return and "tan" is thus, unless somebody answers with nothing else or counts years.
  if (alone && keys.length > 1 && keys[at - 1] !== SAN) return undefined;
  return { first: at, last: at + read.words - 1, value: read.value, written };
}

const SAN = foldWord('san');
