import { foldWord } from '../fold.ts';
import type { Unit } from './date-words.ts';
import type { Piece, Scan } from './scan.ts';

const FRENCH_ONE = new Set(['un', 'une']);
const AND = new Set(['et', 'ni', 'ani']);
const HALF = new Set(['demi', 'demie', 'tila', 'tilance'].map(foldWord));
/** Half of a unit, in the next smaller one that is exact. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = { Y: '6M', M: '15D', TH: 'T30M', D: 'T12H' };
const SIZES: readonly Unit[] = ['Y', 'M', 'W', 'D', 'TH', 'TM'];
const LAST_YEAR = 1900;

/**
 * A length of time that begins at a word, as ISO 8601: "3 mois", "un an et demi", "tile saba", "lɛrɛ kelen ni miniti
 * bi saba". `san 2019` is a year and no length.
 */
export function readLength(scan: Scan, at: number): Piece | undefined {
  if (HALF.has(scan.key(at)) && scan.word(at + 1, 'unit')?.unit === 'TH')
    return { value: 'PT30M', last: at + 1 };
  const first = amount(scan, at);
  if (first === undefined) return undefined;
  const parts = [first.part];
  let { unit, last } = first;
  for (;;) {
    const joined = AND.has(scan.key(last + 1)) ? last + 2 : last + 1;
    const half = HALVES[unit];
    if (joined === last + 2 && half !== undefined && HALF.has(scan.key(joined))) {
      parts.push(half);
      last = joined;
      break;
    }
    const next = /^[\s,]*$/.test(scan.gap(last)) ? amount(scan, joined) : undefined;
    if (next === undefined || SIZES.indexOf(next.unit) <= SIZES.indexOf(unit)) break;
    parts.push(next.part);
    ({ unit, last } = next);
  }
  return { value: duration(parts), last };
}

/** A number of one unit: in French the number comes first, in Bambara the unit. */
function amount(scan: Scan, at: number): { part: string; unit: Unit; last: number } | undefined {
  const unit = scan.word(at, 'unit');
  const after = unit?.bm === true ? scan.number(at + 1) : undefined;
  if (unit !== undefined && after !== undefined && after.written !== 'fr') {
    if (unit.unit === 'Y' && after.value >= LAST_YEAR) return undefined;
    return { part: part(after.value, unit.unit), unit: unit.unit, last: after.last };
  }
  const before = scan.number(at);
  const one = before === undefined && FRENCH_ONE.has(scan.key(at)) ? 1 : undefined;
  const value = before?.value ?? one;
  const last = before?.last ?? at;
  const next = scan.word(last + 1, 'unit');
  if (value === undefined || next === undefined || !/^[\s-]*$/.test(scan.gap(last))) return undefined;
  // "3 tile" is said too, but never "15 san an": only French has its years and hours after the number.
  if (next.bm && (before?.written !== 'digits' || !['D', 'W', 'M'].includes(next.unit))) return undefined;
  // "8h" is a time of the clock, "18h par jour" a length.
  if (scan.plain(last + 1) === 'h' && scan.plain(last + 2) !== 'par') return undefined;
  return { part: part(value, next.unit), unit: next.unit, last: last + 1 };
}

function part(value: number, unit: Unit): string {
  return unit.startsWith('T') ? `T${value}${unit.slice(1)}` : `${value}${unit}`;
}

/** `T` stands once, before hours and minutes. */
function duration(parts: readonly string[]): string {
  const days = parts.filter((piece) => !piece.startsWith('T')).join('');
  const times = parts.filter((piece) => piece.startsWith('T')).map((piece) => piece.slice(1));
  return `P${days}${times.length > 0 ? `T${times.join('')}` : ''}`;
}
