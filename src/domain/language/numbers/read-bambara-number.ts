import { NUMERALS, type Numeral } from './bambara-numerals.ts';

/** A number read from a list of words: its value and how many words it took. */
export interface ReadNumber {
  readonly value: number;
  readonly words: number;
}

/**
 * Reads the longest number that starts at `from` in a list of word keys (`foldWord`), below 10^12.
 *
 * `ba tan ni fila` is 12,000 and `ba tan ani fila` 10,002: `ni` binds inside an order, `ani` separates orders.
 * After an order that can take no more (`ba kelen ni kɛmɛ duuru`, 1,500) `ni` goes on to the next order too.
 * `ba` alone is a mother, a goat or a river and `bi` alone is today: without what they multiply they are no number.
 */
export function readBambaraNumber(keys: readonly string[], from = 0): ReadNumber | undefined {
  // Nearly every word of a message ends here.
  const first = NUMERALS.get(keys[from] ?? '');
  if (first === undefined || first.kind === 'ni' || first.kind === 'ani') return undefined;
  if (first.kind === 'zero') return { value: 0, words: 1 };
  return orders(
    keys.slice(from, from + MAX_WORDS).map((key) => NUMERALS.get(key)),
    0,
    Infinity,
  );
}

/** The longest number: four orders of ten words at most, `kɛmɛ wolonwula ni bi duuru ni fila` and what they are of. */
const MAX_WORDS = 40;

/** Orders from the largest down, each smaller than the one before. */
function orders(numerals: Numerals, at: number, below: number): ReadNumber | undefined {
  const numeral = numerals[at];
  if (numeral?.kind !== 'order' || numeral.value >= below) return below1000(numerals, at);
  // A thousand milliards are `miliyari ba kelen`.
  const times = numeral.value === 1e9 ? thousands(numerals, at + 1) : below1000(numerals, at + 1);
  if (times === undefined) return undefined;
  const words = 1 + times.words;
  const rest = follows(numerals, words + at) ? orders(numerals, at + words + 1, numeral.value) : undefined;
  return {
    value: times.value * numeral.value + (rest?.value ?? 0),
    words: rest === undefined ? words : words + 1 + rest.words,
  };
}

function thousands(numerals: Numerals, at: number): ReadNumber | undefined {
  const numeral = numerals[at];
  if (numeral?.kind !== 'order' || numeral.value !== 1e3) return below1000(numerals, at);
  const times = below1000(numerals, at + 1);
  return times && { value: times.value * 1000, words: times.words + 1 };
}

type Numerals = readonly (Numeral | undefined)[];

function follows(numerals: Numerals, at: number): boolean {
  const kind = numerals[at]?.kind;
  return kind === 'ani' || kind === 'ni';
}

function below1000(numerals: Numerals, at: number): ReadNumber | undefined {
  if (numerals[at]?.kind !== 'hundred') return below100(numerals, at);
  const times = unit(numerals, at + 1);
  const head = { value: 100 * (times?.value ?? 1), words: times === undefined ? 1 : 2 };
  return extended(head, numerals, at, below100);
}

function below100(numerals: Numerals, at: number): ReadNumber | undefined {
  const numeral = numerals[at];
  switch (numeral?.kind) {
    case 'unit':
      return { value: numeral.value, words: 1 };
    case 'ten':
      return extended({ value: 10, words: 1 }, numerals, at, unit);
    case 'twenty':
      // 30 is also said "twenty and ten".
      return extended({ value: 20, words: 1 }, numerals, at, (list, next) =>
        list[next]?.kind === 'ten' ? below100(list, next) : unit(list, next),
      );
    case 'tens': {
      const times = unit(numerals, at + 1);
      if (times === undefined || times.value < 3) return undefined;
      return extended({ value: 10 * times.value, words: 2 }, numerals, at, unit);
    }
    case 'joined':
      if (numeral.value % 10 !== 0) return { value: numeral.value, words: 1 };
      return extended({ value: numeral.value, words: 1 }, numerals, at, unit);
    case 'zero':
    case 'hundred':
    case 'order':
    case 'ni':
    case 'ani':
    case undefined:
      return undefined;
  }
}

function unit(numerals: Numerals, at: number): ReadNumber | undefined {
  const numeral = numerals[at];
  return numeral?.kind === 'unit' ? { value: numeral.value, words: 1 } : undefined;
}

function extended(
  head: ReadNumber,
  numerals: Numerals,
  at: number,
  read: (numerals: Numerals, at: number) => ReadNumber | undefined,
): ReadNumber {
  const rest = numerals[at + head.words]?.kind === 'ni' ? read(numerals, at + head.words + 1) : undefined;
  return rest === undefined ? head : { value: head.value + rest.value, words: head.words + 1 + rest.words };
}
