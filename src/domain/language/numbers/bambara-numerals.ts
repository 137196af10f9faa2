import { foldWord } from '../fold.ts';

/** How the numerals of Bambara are written (Konta and Vydrin 2014; Dumestre 2014), the official form first. */
export const UNITS = [
  ['kelen', 'kele', 'kilin'],
  ['fila', 'fla', 'filan'],
  ['saba'],
  ['naani'],
  ['duuru', 'looru', 'luuru'],
  ['wɔɔrɔ'],
  ['wolonwula', 'wolonfila', 'wolonfla', 'wolonfula', 'wolonwla', 'wolofila', 'wolowula'],
  ['segin', 'segi', 'chegi', 'chegin'],
  ['kɔnɔntɔn', 'kɔnɔntɔ', 'konondo', 'konondon'],
] as const;

export const ZERO = ['fu', 'zero'] as const;
export const TEN = ['tan', 'tang'] as const;
export const TWENTY = ['mugan', 'muga'] as const;
export const HUNDRED = ['kɛmɛ'] as const;
/** `ba` in the press and the Bible, `waa` and `waga` elsewhere. */
export const THOUSAND = ['ba', 'waa', 'waga'] as const;
/** Said before what they multiply, unlike in French. */
export const MILLION = ['miliyɔn', 'milyɔn', 'milion', 'million'] as const;
export const MILLIARD = ['miliyari', 'miliyar', 'milyari', 'miliari', 'milliard'] as const;

/** What a single word can be in a number, by the key of its spelling. */
export type Numeral =
  | { readonly kind: 'zero' | 'ten' | 'twenty' | 'hundred' | 'tens' | 'ni' | 'ani' }
  | { readonly kind: 'order'; readonly value: 1e3 | 1e6 | 1e9 }
  | { readonly kind: 'unit' | 'joined'; readonly value: number };

/** `joined` are tens written as one word: bisaba, tannikelen, muganniduuru. */
export const NUMERALS: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ...UNITS.flatMap((spellings, index) => keyed(spellings, { kind: 'unit', value: index + 1 })),
  ...UNITS.flatMap((spellings, index) => joined(spellings, index + 1)),
  ...keyed(ZERO, { kind: 'zero' }),
  ...keyed(TEN, { kind: 'ten' }),
  ...keyed(TWENTY, { kind: 'twenty' }),
  ...keyed(HUNDRED, { kind: 'hundred' }),
  ...keyed(THOUSAND, { kind: 'order', value: 1e3 }),
  ...keyed(MILLION, { kind: 'order', value: 1e6 }),
  ...keyed(MILLIARD, { kind: 'order', value: 1e9 }),
  ...keyed(['bi'], { kind: 'tens' }),
  ...keyed(['ni'], { kind: 'ni' }),
  ...keyed(['ani'], { kind: 'ani' }),
]);

function keyed(spellings: readonly string[], numeral: Numeral): [string, Numeral][] {
  return spellings.map((spelling) => [foldWord(spelling), numeral]);
}

function joined(units: readonly string[], value: number): [string, Numeral][] {
  const glued = (head: string, total: number): [string, Numeral][] =>
    keyed(
      units.map((unit) => head + unit),
      { kind: 'joined', value: total },
    );
  const under30 = [...glued('tanni', 10 + value), ...glued('muganni', 20 + value)];
  return value < 3 ? under30 : [...under30, ...glued('bi', 10 * value)];
}
