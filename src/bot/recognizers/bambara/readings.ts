import { findDates } from '../../../domain/language/dates/find-dates.ts';
import { resolveDate, type DateReading } from '../../../domain/language/dates/resolve-date.ts';
import { findAges } from '../../../domain/language/numbers/find-ages.ts';
import { findOrdinals } from '../../../domain/language/numbers/find-ordinals.ts';
import { findPhones } from '../../../domain/language/numbers/find-phones.ts';
import { findQuantities } from '../../../domain/language/numbers/find-quantities.ts';
import { findMoney } from '../../../domain/language/money/find-money.ts';
import { readYesNo } from '../../../domain/language/read-yes-no.ts';
import type { Token } from '../../../domain/language/tokenize.ts';
import type { MoneyReadings } from '../../../domain/understanding.ts';
import type { Read, Reading } from './reader-model.ts';

/** Numbers: `{ value: '12000' }`. */
export const numbers: Read = (text, words) =>
  findQuantities(text, words).map(({ first, last, value }) => ({
    first,
    last,
    resolution: { value: String(value) },
  }));

/** Ordinals: `{ value: '2', offset: '2', relativeTo: 'start' }`; laban is `{ offset: '0', relativeTo: 'end' }`. */
export const ordinals: Read = (text, words) =>
  findOrdinals(text, words).map(({ first, last, value }) => ({
    first,
    last,
    resolution:
      value === 'last'
        ? { value: '', offset: '0', relativeTo: 'end' }
        : { value: String(value), offset: String(value), relativeTo: 'start' },
  }));

/** Ages in years: `{ value: '15', unit: 'San' }`. */
export const ages: Read = (text, words) =>
  places(words, findAges(text, words, findQuantities(text, words)), (value) => ({ value, unit: 'San' }));

/**
 * Money in francs CFA: `{ value: '2500', unit: 'F CFA', isoCurrency: 'XOF' }`; where it may be dɔrɔmɛ or francs there
 * is no value, and both readings: `{ value: null, …, francsIfDorome: '25000', francsIfFranc: '5000', confirm: true }`.
 */
export const money: Read = (text, words) =>
  findMoney(text, words, findQuantities(text, words)).map(({ first, last, value }) => ({
    first,
    last,
    resolution: { ...amount(value), unit: 'F CFA', isoCurrency: 'XOF' },
  }));

/** Dates: `{ values: [{ timex, type, value }] }` or with start and end; `timex` is our `DateValue`. */
export const dates: Read = (text, words, now) =>
  findDates(text, words, findQuantities(text, words)).flatMap(({ first, last, value }) => {
    const readings = resolveDate(value, now);
    const type = readings[0]?.type;
    if (type === undefined) return [];
    const values = readings.map((reading: DateReading) => ({ timex: value, ...reading }));
    return [{ first, last, typeName: `datetimeV2.${type}`, resolution: { values } }];
  });

/** Yes and no, when the text is nothing else: `{ value: true, score: 1, otherResults: [] }`. */
export const yesNo: Read = (text, words) => {
  const value = readYesNo(text);
  if (value === undefined || words.length === 0) return [];
  return [{ first: 0, last: words.length - 1, resolution: { value, score: 1, otherResults: [] } }];
};

/** Phone numbers as E.164, short codes as digits: `{ value: '+22376123456', score: '1' }`. */
export const phones: Read = (text, words) =>
  places(words, findPhones(text, words), (value) => ({ value, score: '1' }));

function amount(value: number | MoneyReadings): Readonly<Record<string, unknown>> {
  if (typeof value === 'number') return { value: String(value) };
  const { francsIfDorome, francsIfFranc, confirm } = value;
  return {
    value: null,
    francsIfDorome: String(francsIfDorome),
    francsIfFranc: String(francsIfFranc),
    confirm,
  };
}

/** Entities as places among the words. */
function places(
  words: readonly Token[],
  entities: readonly { readonly start: number; readonly end: number; readonly value: unknown }[],
  resolve: (value: string) => Readonly<Record<string, unknown>>,
): Reading[] {
  return entities.map(({ start, end, value }) => ({
    first: words.findIndex((word) => word.end > start),
    last: words.findLastIndex((word) => word.start < end),
    resolution: resolve(String(value)),
  }));
}
