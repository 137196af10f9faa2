import { foldWord } from '../fold.ts';
import type { FoundDate } from './found-date.ts';
import type { Piece, Scan } from './scan.ts';

const SINCE = new Set(['depuis', 'kabini'].map(foldWord));
const THAT = new Set(['que', 'qu']);
const LATER_FR = new Set(['apres', 'tard']);
const DAYS_AGO = new Set(['passe', 'passes', 'passee', 'passees']);
const [KONO, KOFE, BO, YE, NIN, LATE, BE, TE] = ['kɔnɔ', 'kɔfɛ', 'bɔ', 'ye', 'nin', 'plus', 'bɛ', 'tɛ'].map(
  foldWord,
);

/**
 * What the words around a length of time make of it: "il y a 2 jours" and "nin y'a tile saba ye" are a moment,
 * "depuis trois mois" and "kabini kalo saba" go on until now, "dans trois jours" is to come. Without such words it
 * stays a length.
 */
export function frameLength(scan: Scan, at: number, { value, last }: Piece): FoundDate {
  const framed = (first: number, end: number, said: string): FoundDate => ({
    first,
    last: end,
    value: said,
    framed: true,
  });
  const before = (back: number): string => scan.plain(at - back);
  const [ago, since] = [`now-${value}`, `now-${value}/now`];

  const inBambara = bambara(scan, at, { value, last });
  if (inBambara !== undefined) return inBambara;
  if (before(3) === 'il' && before(2) === 'y' && before(1) === 'a') return framed(at - 3, last, ago);
  // "N y'a san kɛmɛ na": in Bambara y'a is no ago.
  if (before(2) === 'y' && before(1) === 'a' && scan.word(at, 'unit') === undefined)
    return framed(at - 2, last, ago);
  if ((before(2) === 'ca' || before(2) === 'cela') && before(1) === 'fait') {
    return framed(at - 2, THAT.has(scan.plain(last + 1)) ? last + 1 : last, since);
  }
  if (before(1) === 'voila' || before(1) === 'voici') return framed(at - 1, last, since);
  if (SINCE.has(scan.key(at - 1))) return framed(at - 1, last, since);
  if (before(2) === 'dans' && (before(1) === 'les' || before(1) === 'l'))
    return framed(at - 2, last, `now/now+${value}`);
  if (before(2) === 'd' && before(1) === 'ici') return framed(at - 2, last, `now/now+${value}`);
  if (before(1) === 'dans') return framed(at - 1, last, `now+${value}`);
  if (LATER_FR.has(scan.plain(last + 1))) return framed(at, last + 1, `now+${value}`);
  if (scan.plain(last + 1) === LATE && LATER_FR.has(scan.plain(last + 2)))
    return framed(at, last + 2, `now+${value}`);
  if (DAYS_AGO.has(scan.plain(last + 1))) return framed(at, last + 1, since);
  return { first: at, last, value, framed: false };
}

function bambara(scan: Scan, at: number, { value, last }: Piece): FoundDate | undefined {
  const framed = (first: number, end: number, said: string): FoundDate => ({
    first,
    last: end,
    value: said,
    framed: true,
  });
  // "nin y'a tile saba ye", "nin ye tile saba ye"
  if (scan.key(last + 1) === YE) {
    const nin = [2, 3].find((back) => scan.key(at - back) === NIN);
    if (nin !== undefined) return framed(at - nin, last + 1, `now-${value}`);
  }
  // "a bɛ san fila bɔ" is two years, "a tɛ kalo 5 bɔ" less than five months.
  if (scan.key(last + 1) === BO && (scan.key(at - 1) === BE || scan.key(at - 1) === TE)) {
    const less = scan.key(at - 1) === TE;
    return framed(at - 1, last + 1, less ? `now-${value}/now` : `now-${value}`);
  }
  if (scan.key(last + 1) === KOFE) return framed(at, last + 1, `now+${value}`);
  // "Within": of what is past or to come, the words do not say.
  if (scan.key(last + 1) === KONO) return framed(at, last + 1, value);
  return undefined;
}
