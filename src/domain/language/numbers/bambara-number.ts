import { HUNDRED, MILLIARD, MILLION, TEN, THOUSAND, TWENTY, UNITS, ZERO } from './bambara-numerals.ts';

const ORDERS = [
  [1e9, MILLIARD[0]],
  [1e6, MILLION[0]],
  [1e3, THOUSAND[0]],
] as const;

/**
 * A whole number below 10^12 in Bambara words, official spelling: `ni` joins inside an order, `ani` separates the
 * orders (as the press writes).
 *
 * @example bambaraNumber(104_400) // 'ba kɛmɛ ni naani ani kɛmɛ naani'
 */
export function bambaraNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 1e12) throw new RangeError('not a whole number below 10^12');
  if (n === 0) return ZERO[0];
  const large = ORDERS.map(([size, word]) => {
    const times = Math.floor(n / size) % 1000;
    return times === 0 ? '' : `${word} ${below1000(times)}`;
  });
  return [...large, below1000(n % 1000)].filter((order) => order !== '').join(' ani ');
}

function below1000(n: number): string {
  const hundreds = Math.floor(n / 100);
  if (hundreds === 0) return below100(n);
  const head = hundreds === 1 ? HUNDRED[0] : `${HUNDRED[0]} ${unit(hundreds)}`;
  return n % 100 === 0 ? head : `${head} ni ${below100(n % 100)}`;
}

function below100(n: number): string {
  if (n < 10) return unit(n);
  const rest = n % 10;
  return rest === 0 ? tens(n / 10) : `${tens((n - rest) / 10)} ni ${unit(rest)}`;
}

function tens(count: number): string {
  if (count === 1) return TEN[0];
  return count === 2 ? TWENTY[0] : `bi ${unit(count)}`;
}

function unit(n: number): string {
  return UNITS[n - 1]?.[0] ?? '';
}
