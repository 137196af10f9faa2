import { foldWord } from '../fold.ts';
import type { DayPart } from './date-value.ts';
import type { Piece, Scan } from './scan.ts';

/** How sure a time is: "8h30" always is one, "8 heures" only where something says so. */
export interface Clock extends Piece {
  readonly sure: boolean;
}

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));
const CLOCK = keys('nɛgɛkanɲɛ nɛgɛkaɲɛ');
const PASSED = foldWord('tɛmɛnen');
const AT_HOUR = keys('waati la na');
const HALF = keys('demi demie');
const QUARTER = foldWord('quart');
const OF_THE = keys('du de');
const NI = 'ni';

/** A time of the clock that begins at a word: "8h30", "20:15", "8 heures et demie du soir", "lɛrɛ 7 la", "midi". */
export function readClock(scan: Scan, at: number): Clock | undefined {
  const noon = scan.word(at, 'noon');
  if (noon !== undefined) return halfPast(scan, { value: noon.time, last: at, sure: true });
  const digital = readDigital(scan, at);
  return digital ?? readHours(scan, at) ?? readBambara(scan, at);
}

/** "8:30", "8h30", "8h". */
function readDigital(scan: Scan, at: number): Clock | undefined {
  const hours = scan.digits(at);
  if (hours === undefined || hours.length > 2) return undefined;
  if (scan.gap(at) === ':') return clock(hours, scan.digits(at + 1), at + 1, true);
  if (scan.plain(at + 1) !== 'h') return undefined;
  const minutes = /^ ?$/.test(scan.gap(at + 1)) ? scan.digits(at + 2) : undefined;
  const withMinutes = minutes?.length === 2 ? clock(hours, minutes, at + 2, true) : undefined;
  // "18h par jour" is a length, which `readLength` reads.
  if (withMinutes === undefined && scan.plain(at + 2) === 'par') return undefined;
  const alone = withMinutes ?? clock(hours, '0', at + 1, true);
  return alone && ofDay(scan, alone);
}

/** "huit heures", "8 heures 15", "8 heures et demie". */
function readHours(scan: Scan, at: number): Clock | undefined {
  const number = scan.number(at);
  if (number === undefined) return undefined;
  const unit = scan.word(number.last + 1, 'unit');
  if (unit?.unit !== 'TH' || unit.bm || scan.plain(number.last + 1) === 'h') return undefined;
  const minutes = scan.number(number.last + 2);
  const exact =
    minutes !== undefined && scan.word(minutes.last + 1, 'unit') === undefined && minutes.value < 60;
  const found = exact
    ? clock(String(number.value), String(minutes.value), minutes.last, true)
    : clock(String(number.value), '0', number.last + 1, false);
  return found && ofDay(scan, halfPast(scan, found));
}

/** "nɛgɛkanɲɛ 13 tɛmɛnen ni miniti 40", "nɛgɛkanɲɛ 8 waati", "lɛrɛ 7 la". */
function readBambara(scan: Scan, at: number): Clock | undefined {
  const named = CLOCK.has(scan.key(at));
  const unit = scan.word(at, 'unit');
  const hours = named || (unit?.bm === true && unit.unit === 'TH') ? scan.number(at + 1) : undefined;
  if (hours === undefined) return undefined;
  const passed = scan.key(hours.last + 1) === PASSED ? hours.last + 2 : hours.last + 1;
  const minutes =
    scan.key(passed) === NI && scan.word(passed + 1, 'unit')?.unit === 'TM'
      ? scan.number(passed + 2)
      : undefined;
  const sure = named || AT_HOUR.has(scan.key(hours.last + 1));
  if (minutes !== undefined && (named || passed > hours.last + 1)) {
    return clock(String(hours.value), String(minutes.value), minutes.last, true);
  }
  return sure
    ? clock(
        String(hours.value),
        '0',
        AT_HOUR.has(scan.key(hours.last + 1)) ? hours.last + 1 : hours.last,
        true,
      )
    : undefined;
}

function clock(hours: string, minutes: string | undefined, last: number, sure: boolean): Clock | undefined {
  const [hour, minute] = [Number(hours), Number(minutes ?? 'none')];
  if (!Number.isInteger(hour) || hour > 24 || !Number.isInteger(minute) || minute > 59) return undefined;
  return { value: `T${two(hour % 24)}:${two(minute)}`, last, sure };
}

function halfPast(scan: Scan, time: Clock): Clock {
  if (scan.key(time.last + 1) !== 'et' || !time.value.endsWith(':00')) return time;
  const minutes = HALF.has(scan.key(time.last + 2))
    ? 30
    : scan.key(time.last + 2) === QUARTER
      ? 15
      : undefined;
  if (minutes === undefined) return time;
  return { value: time.value.replace(':00', `:${minutes}`), last: time.last + 2, sure: time.sure };
}

/** "8h du soir" is 20:00. */
function ofDay(scan: Scan, time: Clock): Clock {
  const at = OF_THE.has(scan.key(time.last + 1)) ? time.last + 2 : time.last + 1;
  const afternoon = scan.plain(at) === 'l' ? at + 1 : at;
  const part = readPart(scan, afternoon);
  if (part === undefined || at === time.last + 1) return time;
  const hour = Number(time.value.slice(1, 3));
  const later =
    part.value !== 'TMO' && part.value !== 'TMI' && hour < 12 && !(part.value === 'TNI' && hour < 6);
  return { value: `T${two(later ? hour + 12 : hour)}${time.value.slice(3)}`, last: part.last, sure: true };
}

/** A part of the day at a word: "matin", "après-midi", "sɔgɔma", "wula fɛ". */
export function readPart(scan: Scan, at: number): (Piece & { readonly value: DayPart }) | undefined {
  if (scan.plain(at) === 'apres' && scan.plain(at + 1) === 'midi') return { value: 'TAF', last: at + 1 };
  const word = scan.word(at, 'part');
  if (word === undefined) return undefined;
  return { value: word.part, last: word.bm && AFTER_PART.has(scan.key(at + 1)) ? at + 1 : at };
}

const AFTER_PART = keys('fɛ rɔ');

function two(value: number): string {
  return String(value).padStart(2, '0');
}
