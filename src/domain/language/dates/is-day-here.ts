import { foldWord } from '../fold.ts';
import type { Scan } from './scan.ts';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

/** `bi` between a person and a verb is `bɛ` as people type it. */
const PERSONS = keys('n ne i e a ale an anw aw u olu o min mun jɔn bɛɛ');
/** "To wake up", "to swallow" are verbs: after these they are no day. */
const BEFORE_VERB = keys('ka k bɛ b tɛ t ye y ma bɛna tɛna kana');
/** What follows a person of whom something is told. */
const TOLD = keys('bɛ b tɛ t ye y ma ko ka k y bɛna tɛna na taara nana');
const BI = foldWord('bi');
const WEEK_LATER = foldWord('kunɲɔgɔn');
const KUNUN = keys('kunun kunu');
/** Days that are first names too. */
const NAMES = keys('juma arajuma sibiri araba alamisa lamisa tɛnɛn tɛnɛ arba');
const KARI = foldWord('kari');

/**
 * Whether a word that names a day in Bambara means it where it stands: `bi` is today and how `bɛ` is typed, `kunun`
 * is also to wake up, `sibiri` and others are first names, `kari` is also so-and-so and to break. When in doubt it
 * is no day. French words always are.
 */
export function isDayHere(scan: Scan, at: number, value: string): boolean {
  const key = scan.key(at);
  if (value === 'weekday') return isWeekday(scan, at, key);
  if (KUNUN.has(key)) return scan.first(at) || !BEFORE_VERB.has(scan.key(at - 1));
  return key === BI && scan.plain(at) === 'bi' ? isToday(scan, at) : true;
}

function isToday(scan: Scan, at: number): boolean {
  const next = scan.key(at + 1);
  if (next === WEEK_LATER || scan.word(at + 1, 'part') !== undefined) return true;
  if (scan.first(at)) return scan.length === 1 || !scan.word(at + 1, 'near');
  const last = at + 1 >= scan.length || scan.first(at + 1);
  return last || (!PERSONS.has(scan.key(at - 1)) && PERSONS.has(next));
}

function isWeekday(scan: Scan, at: number, key: string): boolean {
  if (key === KARI) return scan.plain(at) === 'kari' ? scan.length === 1 : true;
  if (!NAMES.has(key)) return true;
  if (TOLD.has(scan.key(at + 1))) return false;
  return scan.first(at) || !scan.capital(at);
}
