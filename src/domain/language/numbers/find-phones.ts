import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';
import type { Entity } from '../../understanding.ts';
import { foldWord } from '../fold.ts';
import { SHORT_CODES } from './short-codes.ts';
import type { Token } from '../tokenize.ts';

/** Seven to fifteen digits in groups, as people write numbers; never a date and never an amount of money. */
const CANDIDATE = /(?<![\d+])(?:\+|00)?\d(?:[ .\-()]{0,2}\d){6,14}(?![\d])/g;
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;
const MONEY_AFTER = /^ ?(?:f|fr|frs|francs?|f?cfa|euros?|dollars?)\b/i;
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$/;

/**
 * The phone numbers of a message: whole ones as E.164, read as numbers of `country` when no other is given, and
 * short codes (17, 80 333) as digits: after a word such as "numéro" or "appelle", those of Mali before it too ("17
 * wele"), and its long ones anywhere.
 */
export function findPhones(text: string, tokens: readonly Token[], country: CountryCode = 'ML'): Entity[] {
  if (!/\d/.test(text)) return [];
  const whole = Array.from(text.matchAll(CANDIDATE)).flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (DATE.test(match[0]) || (THOUSANDS.test(match[0]) && MONEY_AFTER.test(after))) return [];
    return phoneIn(match[0], match.index, country);
  });
  const short = tokens.flatMap((_, index) => shortCode(text, tokens, index));
  return [
    ...whole,
    ...short.filter((code) => whole.every((phone) => code.end <= phone.start || phone.end <= code.start)),
  ];
}

/** Groups before the number itself ("16 76 12 34 56") are left out, a few at most. */
const MAX_DROPPED = 3;

function phoneIn(candidate: string, at: number, country: CountryCode): Entity[] {
  let start = 0;
  for (let dropped = 0; dropped <= MAX_DROPPED; dropped += 1) {
    const written = candidate.slice(start);
    const phone = parsePhoneNumberFromString(written, country);
    if (phone?.isValid() === true) {
      const from = at + start;
      return [{ type: 'phone', text: written, start: from, end: from + written.length, value: phone.number }];
    }
    const next = written.search(/(?<=[ .\-()])\d/);
    if (next < 1) return [];
    start += next;
  }
  return [];
}

const CALLING = new Set(
  'numéro num numero nimɔrɔ nimero appelle appeler appelez appelé téléphone tél compose composez composer contact wele weele joindre'
    .split(' ')
    .map(foldWord),
);
/** What a number is not a short code before: an hour, an age, money. */
const UNIT_AFTER = new Set(
  'h heure heures ans an mois jours min minutes f fr francs cfa fcfa fois personnes'.split(' ').map(foldWord),
);

function shortCode(text: string, tokens: readonly Token[], at: number): Entity[] {
  const token = tokens[at];
  const key = (index: number): string => tokens[index]?.key ?? '';
  if (token === undefined || !/^\d{2,5}$/.test(token.key) || /^\d+$/.test(key(at - 1))) return [];
  const joined = /^\d{3}$/.test(key(at + 1)) && /^\d{2}$/.test(token.key);
  const last = joined ? at + 1 : at;
  const after = tokens[last + 1];
  const value = joined ? `${token.key}${key(last)}` : token.key;
  const known = SHORT_CODES.has(value);
  const called =
    (known && (value.length > 2 || CALLING.has(key(last + 1)))) ||
    [key(at - 1), key(at - 2), key(at - 3)].some((word) => CALLING.has(word));
  if (!called || (after && UNIT_AFTER.has(after.key)) || /^\d+$/.test(key(last + 1))) return [];
  const end = tokens[last]?.end ?? token.end;
  return [{ type: 'phone', text: text.slice(token.start, end), start: token.start, end, value }];
}
