import { foldWord } from '../fold.ts';
import type { ReadNumber } from './read-bambara-number.ts';

const UNITS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const TENS = 'vingt trente quarante cinquante soixante'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ...UNITS.map((word, index) => [foldWord(word), index + 1] as const),
  ...TENS.map((word, index) => [foldWord(word), 10 * (index + 2)] as const),
  ...(['zéro', 'une', 'vingts', 'cent', 'cents', 'mille'] as const).map(
    (word) =>
      [foldWord(word), { zéro: 0, une: 1, vingts: 20, cent: 100, cents: 100, mille: 1000 }[word]] as const,
  ),
]);
const AND = foldWord('et');
/** What `mille` and larger words multiply a number in digits by too: "5 mille", "2 millions". */
export const FRENCH_ORDERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ mille: 1e3, mil: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 }).map(
    ([word, value]) => [foldWord(word), value] as const,
  ),
);

/** Reads the longest French number, below 10^12, that starts at `from` in a list of word keys (`foldWord`). */
export function readFrenchNumber(keys: readonly string[], from = 0): ReadNumber | undefined {
  if (!VALUES.has(keys[from] ?? '')) return undefined;
  let sum = 0;
  let at = from;
  let below = Infinity;
  for (;;) {
    const part = below1e6(keys, at);
    if (part === undefined) break;
    const order = FRENCH_ORDERS.get(keys[at + part.words] ?? '') ?? 0;
    at += part.words;
    if (order < 1e6 || order >= below) {
      sum += part.value;
      break;
    }
    sum += part.value * order;
    below = order;
    at += 1;
  }
  return at === from ? undefined : { value: sum, words: at - from };
}

function below1e6(keys: readonly string[], from: number): ReadNumber | undefined {
  let thousands = 0;
  let current: number | undefined;
  let at = from;
  for (;;) {
    const skip = keys[at] === AND && current !== undefined ? 1 : 0;
    const value = VALUES.get(keys[at + skip] ?? '');
    if (value === undefined) break;
    if (value === 1000) {
      if (thousands > 0 || skip > 0) break;
      thousands = (current ?? 1) * 1000;
      current = 0;
    } else {
      const next = joined(current, value, skip > 0);
      if (next === undefined) break;
      current = next;
    }
    at += skip + 1;
  }
  return current === undefined ? undefined : { value: thousands + current, words: at - from };
}

/** What `current` followed by `value` makes: soixante + dix, quatre × vingt, deux × cent; undefined for nothing. */
function joined(current: number | undefined, value: number, and: boolean): number | undefined {
  if (current === undefined) return and ? undefined : value;
  if (and)
    return current % 10 === 0 && current % 100 > 10 && (value === 1 || value === 11)
      ? current + value
      : undefined;
  if (value === 100) return current < 10 && current !== 1 ? Math.max(current, 1) * 100 : undefined;
  if (value === 20 && current % 100 === 4) return current + 76;
  const tens = current % 100;
  if (value < 10 && current % 10 === 0 && (tens !== 10 || value >= 7))
    return value === 0 ? undefined : current + value;
  if (value < 10 && (tens === 70 || tens === 90)) return current + value;
  if (value >= 10 && value <= 16 && (tens === 60 || tens === 80 || tens === 0)) return current + value;
  return value >= 20 && value < 100 && tens === 0 ? current + value : undefined;
}
