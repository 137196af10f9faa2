import { foldWord } from '../fold.ts';
import { readCalendar } from './read-calendar.ts';
import { readPart } from './read-clock.ts';
import { isDayHere } from './is-day-here.ts';
import type { Piece, Scan } from './scan.ts';

const SU = foldWord('su');
const IN = new Set(['in', 'nin'].map(foldWord));
const NA = new Set(['na', 'la', 'kɔnɔ'].map(foldWord));
const WEEK_LATER = foldWord('kunɲɔgɔn');
const OTHER = foldWord('wɛrɛ');
const KOTA = foldWord('kɔta');
const THIS = new Set(['ce', 'cet', 'cette']);
const RO = foldWord('rɔ');
const UNIT_NAMES: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** A day or a longer part of the calendar that begins at a word, without the time: "hier", "lundi prochain", "kalo nata". */
export function readDay(scan: Scan, at: number): Piece | undefined {
  return (
    readRelative(scan, at) ??
    readWeekday(scan, at) ??
    readNear(scan, at) ??
    readCalendar(scan, at) ??
    readTonight(scan, at)
  );
}

function readRelative(scan: Scan, at: number): Piece | undefined {
  const two = BEFORE_AFTER[scan.plain(at)]?.[scan.plain(at + 1)];
  if (two !== undefined) return { value: two, last: at + 1 };
  const word = scan.word(at, 'relative');
  if (word === undefined || !isDayHere(scan, at, word.value)) return undefined;
  if (word.value === 'day+0' && scan.key(at + 1) === WEEK_LATER) return { value: 'day+7', last: at + 1 };
  return {
    value: word.value,
    last: scan.plain(at) === 'aujourd' && scan.plain(at + 1) === 'hui' ? at + 1 : at,
  };
}

const BEFORE_AFTER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  avant: { hier: 'day-2' },
  apres: { demain: 'day+2' },
};

/** "lundi", "lundi prochain", "alamisadon", "sibiri tɛmɛnen"; a night belongs to the day after it: "alamisasu". */
function readWeekday(scan: Scan, at: number): Piece | undefined {
  const word = scan.word(at, 'weekday');
  if (word === undefined) return undefined;
  const apart = word.bm && word.form === 'bare' ? ENDINGS[scan.key(at + 1)] : undefined;
  const form = apart ?? word.form;
  const last = apart === undefined ? at : at + 1;
  if (form === 'night') return { value: `XXXX-WXX-${((word.day + 5) % 7) + 1}TEV`, last };
  const near = scan.word(last + 1, 'near');
  if (near !== undefined)
    return { value: `XXXX-WXX-${word.day}${near.step < 0 ? '<' : '>'}`, last: last + 1 };
  const date = dateAfter(scan, last);
  if (date !== undefined) return date;
  return form === 'bare' && !isDayHere(scan, at, 'weekday')
    ? undefined
    : { value: `XXXX-WXX-${word.day}`, last };
}

const ENDINGS: Readonly<Record<string, 'day' | 'night'>> = { don: 'day', su: 'night' };

/** "lundi 12 mars", "ntɛnɛndon, zuwɛnkalo tile 21, san 2021": the date says more than its day of the week. */
function dateAfter(scan: Scan, last: number): Piece | undefined {
  const at = scan.plain(last + 1) === 'le' ? last + 2 : last + 1;
  const date = /^[\s,]*$/.test(scan.gap(last)) ? readCalendar(scan, at) : undefined;
  return date !== undefined && /-\d\d-\d\d$/.test(date.value.replace('XXXX', '0000')) ? date : undefined;
}

/** "la semaine dernière", "cette année", "dɔgɔkun nata", "san wɛrɛ", "ce week-end". */
function readNear(scan: Scan, at: number): Piece | undefined {
  const here = THIS.has(scan.plain(at - 1));
  const weekend = scan.plain(at) === 'week' && scan.plain(at + 1) === 'end';
  const unit = weekend ? undefined : scan.word(at, 'unit');
  const name = weekend ? 'weekend' : unit && UNIT_NAMES[unit.unit];
  if (name === undefined) return undefined;
  const last = weekend ? at + 1 : at;
  const near = scan.word(last + 1, 'near');
  if (near !== undefined && name !== 'day')
    return { value: `${name}${near.step < 0 ? '-1' : '+1'}`, last: last + 1 };
  if (unit?.unit === 'Y' && unit.bm && scan.key(last + 1) === OTHER) {
    return scan.key(last + 2) === KOTA
      ? { value: 'year+2', last: last + 2 }
      : { value: 'year+1', last: last + 1 };
  }
  if (unit?.bm === true && IN.has(scan.key(last + 1))) {
    return { value: `${name}+0`, last: afterThis(scan, last) };
  }
  return (here || weekend) && unit?.bm !== true ? { value: `${name}+0`, last } : undefined;
}

/** Parts of the day of the message, or of the night before it: "ce soir", "cette nuit", "la nuit dernière", "su rɔ". */
function readTonight(scan: Scan, at: number): Piece | undefined {
  const part = readPart(scan, at);
  if (part === undefined) return undefined;
  if (scan.key(at) === SU && scan.key(at + 1) === RO) return { value: 'day-1TNI', last: at + 1 };
  if (THIS.has(scan.plain(at - 1))) return { value: `day+0${part.value}`, last: part.last };
  if (scan.word(at, 'part')?.bm === true && IN.has(scan.key(at + 1))) {
    return { value: `day+0${part.value}`, last: afterThis(scan, at) };
  }
  const near = scan.word(part.last + 1, 'near');
  return near?.step === -1 ? { value: `day-1${part.value}`, last: part.last + 1 } : undefined;
}

/** The last word of "su in na", "kalo in kɔnɔ". */
export function afterThis(scan: Scan, at: number): number {
  if (!IN.has(scan.key(at + 1))) return at;
  return NA.has(scan.key(at + 2)) ? at + 2 : at + 1;
}
