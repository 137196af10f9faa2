import type { Quantity } from '../numbers/find-quantities.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';
import type { FoundDate } from './found-date.ts';
import { frameLength } from './frame-length.ts';
import { readClock, readPart, type Clock } from './read-clock.ts';
import { afterThis, readDay } from './read-day.ts';
import { readLength } from './read-length.ts';
import { createScan, type Piece, type Scan } from './scan.ts';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));
const SINCE = keys('depuis kabini');
const ARTICLES = new Set(['le', 'la', 'l']);
const THIS = new Set(['ce', 'cet', 'cette']);
const MINE = new Set(['mes', 'tes', 'ses']);
const AT = new Set(['a', 'vers', 'jusqu', 'des', 'avant', 'apres']);
/** What may stand between a day and its time. */
const BETWEEN = new Set(['a', 'vers', 'au', 'le', 'dans', 'la', 'de', 'l']);

/**
 * The dates, times and lengths of time in a message, in French and Bambara, in order. It asks no clock: the value of
 * "hier soir" is `day-1TEV` on every day (`DateValue`).
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): FoundDate[] {
  const scan = createScan(text, tokens, quantities);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(scan, at);
    if (date === undefined || (found.at(-1)?.last ?? -1) >= date.first) continue;
    found.push(date);
    at = date.last;
  }
  return found;
}

function dateAt(scan: Scan, at: number): FoundDate | undefined {
  const day = readDay(scan, at);
  const moment = day === undefined ? timeAlone(scan, at) : withTime(scan, day);
  if (moment !== undefined) return since(scan, at, moment);
  // "Depuis mes dix ans" is no length of ten years.
  if (MINE.has(scan.plain(at - 1))) return undefined;
  const recent = lastDays(scan, at);
  if (recent !== undefined) return recent;
  const length = readLength(scan, at);
  return length && frameLength(scan, at, length);
}

/** "hier soir", "demain à 8h30", "sini sɔgɔma lɛrɛ 8 la": a time of the clock says more than a part of the day. */
function withTime(scan: Scan, day: Piece): Piece {
  if (/T|^now$|^(?:week|month|year)/.test(day.value) || !/^\s*,?\s*$/.test(scan.gap(day.last))) return day;
  const part = partAfter(scan, day.last + 1);
  const last = part?.last ?? day.last;
  const at = BETWEEN.has(scan.plain(last + 1)) ? last + 2 : last + 1;
  const clock = readClock(scan, at);
  if (clock !== undefined && (clock.sure || at > last + 1))
    return { value: day.value + afterNoon(clock, part), last: clock.last };
  return part === undefined ? day : { value: day.value + part.value, last: afterThis(scan, last) };
}

function partAfter(scan: Scan, at: number): Piece | undefined {
  const inPart = BETWEEN.has(scan.plain(at)) ? at + 1 : at;
  const article = BETWEEN.has(scan.plain(inPart)) ? inPart + 1 : inPart;
  return readPart(scan, article);
}

/** "hier soir à 8h" is 20:00. */
function afterNoon(clock: Clock, part: Piece | undefined): string {
  const hour = Number(clock.value.slice(1, 3));
  const later = part !== undefined && ['TAF', 'TEV'].includes(part.value) && hour < 12;
  return later ? `T${hour + 12}${clock.value.slice(3)}` : clock.value;
}

/** "Les trois derniers jours", "les 2 prochains mois". */
function lastDays(scan: Scan, at: number): FoundDate | undefined {
  const number = scan.number(at);
  const near = number && scan.word(number.last + 1, 'near');
  const unit = near && scan.word(number.last + 2, 'unit');
  if (
    number === undefined ||
    near === undefined ||
    unit === undefined ||
    unit.bm ||
    unit.unit.startsWith('T')
  )
    return undefined;
  const length = `P${number.value}${unit.unit}`;
  const value = near.step < 0 ? `now-${length}/now` : `now/now+${length}`;
  return { first: at, last: number.last + 2, value, framed: true };
}

function timeAlone(scan: Scan, at: number): Piece | undefined {
  const clock = readClock(scan, at);
  // "Il y a deux heures" has the letters of "à deux heures".
  const told = AT.has(scan.plain(at - 1)) && scan.plain(at - 2) !== 'y';
  return clock !== undefined && (clock.sure || told) ? clock : undefined;
}

/** "depuis hier", "kabini san 2019" go from then until now. */
function since(scan: Scan, at: number, { value, last }: Piece): FoundDate {
  const here = THIS.has(scan.plain(at - 1)) && value.includes('+0');
  const before = here || ARTICLES.has(scan.plain(at - 1)) ? at - 2 : at - 1;
  if (SINCE.has(scan.key(before))) return { first: before, last, value: `${value}/now`, framed: true };
  return { first: here ? at - 1 : at, last, value, framed: false };
}
