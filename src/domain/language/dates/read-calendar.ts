import { foldWord } from '../fold.ts';
import type { Piece, Scan } from './scan.ts';

const SAN = foldWord('san');
const TILE = foldWord('tile');
const KALO = foldWord('kalo');
const FIRST = new Set(['fɔlɔ', 'premier'].map(foldWord));
/** "1er", "1ɔlɔ", "1lɔ". */
const FIRST_ENDINGS = new Set(['er', 'ɔlɔ', 'lɔ'].map(foldWord));
const MONTH_OF = new Set(['en', 'mois', 'debut', 'fin', 'courant', 'ce', 'depuis', 'mi', 'avant', 'apres']);
const YEAR_AFTER = new Set(['en', 'depuis', 'annee', 'an', 'l']);
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/**
 * A day, month or year of the calendar that begins at a word: "12/03/2024", "2024-03-12", "12 mars 2024", "1er mars",
 * "mars 2024", "zuwɛnkalo tile 21, san 2021", "san 2019 zuwɛnkalo tile 10", "san 2021".
 */
export function readCalendar(scan: Scan, at: number): Piece | undefined {
  return numeric(scan, at) ?? frenchDay(scan, at) ?? monthFirst(scan, at) ?? yearFirst(scan, at);
}

function numeric(scan: Scan, at: number): Piece | undefined {
  const one = scan.digits(at);
  const two = one === undefined ? undefined : scan.digits(at + 1);
  if (one === undefined || two === undefined) return undefined;
  const three = scan.digits(at + 2);
  const mark = scan.gap(at);
  if (!/^[/.-]$/.test(mark)) return undefined;
  if (three !== undefined && scan.gap(at + 1) === mark) {
    if (one.length === 4) return day(one, Number(two), Number(three), at + 2);
    if (three.length === 4 || (three.length === 2 && mark === '/'))
      return day(three.length === 2 ? `20${three}` : three, Number(two), Number(one), at + 2);
    return undefined;
  }
  const short = mark === '/' && one.length <= 2 && two.length <= 2;
  return short ? day('XXXX', Number(two), Number(one), at + 1) : undefined;
}

/** "12 mars", "le 1er mars 2024", "premier mars". */
function frenchDay(scan: Scan, at: number): Piece | undefined {
  const number = scan.number(at);
  const value = number?.value ?? (FIRST.has(scan.key(at)) ? 1 : undefined);
  if (value === undefined) return undefined;
  let last = number?.last ?? at;
  if (value === 1 && FIRST_ENDINGS.has(scan.key(last + 1))) last += 1;
  const month = scan.word(last + 1, 'month');
  if (month === undefined || !/^\s*$/.test(scan.gap(last))) return undefined;
  const year = yearAt(scan, last + 2);
  return day(year?.value ?? 'XXXX', month.month, value, year?.last ?? last + 1);
}

/** A month, with the day of it that Bambara says after it, and a year. */
function monthFirst(scan: Scan, at: number): Piece | undefined {
  const month = scan.word(at, 'month');
  if (month === undefined) return undefined;
  const kalo = month.bm && scan.key(at + 1) === KALO;
  const sure = month.sure || kalo || MONTH_OF.has(scan.plain(at - 1));
  const date = dayOfMonth(scan, kalo ? at + 2 : at + 1);
  const last = date?.last ?? (kalo ? at + 1 : at);
  const year = yearAt(scan, last + 1) ?? yearAt(scan, last + 1 + (scan.plain(last + 1) === 'de' ? 1 : 0));
  if (!sure && date === undefined && year === undefined) return undefined;
  const near = scan.word(last + 1, 'near');
  if (date === undefined && year === undefined && near !== undefined) {
    return { value: `XXXX-${two(month.month)}${near.step < 0 ? '<' : '>'}`, last: last + 1 };
  }
  const head = year?.value ?? 'XXXX';
  if (date === undefined) return { value: `${head}-${two(month.month)}`, last: year?.last ?? last };
  return day(head, month.month, date.day, year?.last ?? last);
}

/** "tile 21", "tile 1ɔlɔ", "tile fɔlɔ". */
function dayOfMonth(scan: Scan, at: number): { day: number; last: number } | undefined {
  if (scan.key(at) !== TILE) return undefined;
  if (FIRST.has(scan.key(at + 1))) return { day: 1, last: at + 1 };
  const number = scan.number(at + 1);
  if (number === undefined) return undefined;
  const first = number.value === 1 && FIRST_ENDINGS.has(scan.key(number.last + 1));
  return { day: number.value, last: first ? number.last + 1 : number.last };
}

/** "san 2019", with the month and day that may follow it; "en 2019". */
function yearFirst(scan: Scan, at: number): Piece | undefined {
  const year = yearAt(scan, at);
  if (year === undefined || (scan.key(at) !== SAN && !YEAR_AFTER.has(scan.plain(at - 1)))) return undefined;
  const month = scan.word(year.last + 1, 'month') && monthFirst(scan, year.last + 1);
  if (month?.value.startsWith('XXXX-') !== true) return { value: year.value, last: year.last };
  return { value: month.value.replace('XXXX', year.value), last: month.last };
}

/** "2019", "san 2019", "san ba fila ni mugan ni naani". */
function yearAt(scan: Scan, at: number): Piece | undefined {
  const san = scan.key(at) === SAN;
  const number = scan.number(san ? at + 1 : at);
  if (number === undefined || number.value < FIRST_YEAR || number.value > LAST_YEAR) return undefined;
  if (!Number.isInteger(number.value)) return undefined;
  return { value: String(number.value), last: number.last };
}

function day(year: string, month: number, date: number, last: number): Piece | undefined {
  if (!Number.isInteger(date) || month < 1 || month > 12 || date < 1 || date > (LENGTHS[month - 1] ?? 0))
    return undefined;
  return { value: `${year}-${two(month)}-${two(date)}`, last };
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function two(value: number): string {
  return String(value).padStart(2, '0');
}
