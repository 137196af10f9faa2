import type { MoneyReadings } from '../../understanding.ts';
import type { Quantity } from '../numbers/find-quantities.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';
import { francs } from './francs.ts';
import { isPrice } from './is-price.ts';

/** An amount of money: its first and last token, both included, and its francs CFA or both readings. */
export interface FoundMoney {
  readonly first: number;
  readonly last: number;
  readonly value: number | MoneyReadings;
}

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));
const FRANCS = keys('f fr frs franc francs fcfa cfa xof');
const DOROME = keys('dɔrɔmɛ dɔrɔmɛw');
/** Notes and coins that are counted in dɔrɔmɛ: 400 biye is a note of 2,000 francs. */
const COINS = keys('warimisɛn biye');
/** Other currencies are not ours to convert. */
const FOREIGN = keys('euro euros dollar dollars ouguiya dinar dinars dirham dirhams naira');
const OF = keys('de d');
const SMALLEST_MILLION = 1e6;

/**
 * The amounts of money in a message, in francs CFA. A Bambara amount is counted in dɔrɔmɛ of five francs, a French one
 * in francs; digits in Bambara may be either, so they come with both readings and are to be asked about. A number is
 * money only with a unit, or where words of paying, owing, buying stand near it.
 *
 * @example 'n ye wari kɛmɛ fila sara' // kɛmɛ fila: 1000 francs
 * @example 'wari 5000' // { raw: 5000, francsIfDorome: 25000, francsIfFranc: 5000, confirm: true }
 */
export function findMoney(
  text: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): FoundMoney[] {
  return quantities.flatMap((quantity) => {
    const found = withUnit(text, tokens, quantity) ?? inContext(text, tokens, quantity);
    return found === undefined || !(quantity.value > 0) ? [] : [found];
  });
}

function withUnit(
  text: string,
  tokens: readonly Token[],
  { first, last, value }: Quantity,
): FoundMoney | undefined {
  const key = (at: number): string => tokens[at]?.key ?? '';
  const before = near(text, tokens, first - 1) ? key(first - 1) : '';
  const after = near(text, tokens, last) ? key(last + 1) : '';
  if (DOROME.has(before)) return { first: first - 1, last, value: francs(value) };
  if (DOROME.has(after)) return { first, last: last + 1, value: francs(value) };
  if (before === 'd' && isAbbreviated(text, tokens, first))
    return { first: first - 1, last, value: francs(value) };
  const of = OF.has(after) ? last + 2 : last + 1;
  if (FRANCS.has(key(of)) && (of > last + 1 || after !== '')) {
    // "francs CFA", "F CFA" is one unit.
    return { first, last: FRANCS.has(key(of + 1)) ? of + 1 : of, value };
  }
  if (FRANCS.has(before)) return { first: first - 1, last, value };
  if (COINS.has(after)) return { first, last: last + 1, value: francs(value) };
  if (COINS.has(before)) return { first: first - 1, last, value: francs(value) };
  return undefined;
}

/** Whether a word and the one after it stand together: nothing between them but space, a dot or a hyphen. */
function near(text: string, tokens: readonly Token[], at: number): boolean {
  const [one, next] = [tokens[at], tokens[at + 1]];
  return (
    one !== undefined &&
    next !== undefined &&
    /^[\s.\-:]*$/.test(text.slice(one.end, Math.max(one.end, next.start)))
  );
}

/** The press writes `sefawari d 30.000`, `d .400`; French has `d’` before numbers too, never with a space. */
function isAbbreviated(text: string, tokens: readonly Token[], first: number): boolean {
  const gap = text.slice(tokens[first - 1]?.end ?? 0, tokens[first]?.start ?? 0);
  return /^ \.?$/.test(gap) && (first === 1 || tokens[first - 2]?.key === SEFAWARI);
}

const SEFAWARI = foldWord('sefawari');

function inContext(text: string, tokens: readonly Token[], quantity: Quantity): FoundMoney | undefined {
  const { first, last, value, written } = quantity;
  if (FOREIGN.has(tokens[last + 1]?.key ?? '') || !Number.isInteger(value)) return undefined;
  const language = isPrice(text, tokens, quantity);
  if (language === undefined) return undefined;
  // Millions are francs in both languages; only what Bambara words say beyond them is dɔrɔmɛ.
  if (written === 'bm') return { first, last, value: francs(value) };
  if (written === 'fr' || language === 'fr') return { first, last, value };
  if (value >= SMALLEST_MILLION && value % SMALLEST_MILLION === 0) return { first, last, value };
  return {
    first,
    last,
    value: { raw: value, francsIfDorome: francs(value), francsIfFranc: value, confirm: true },
  };
}
