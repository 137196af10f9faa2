import { foldWord, plainLetters } from '../fold.ts';
import type { DayPart } from './date-value.ts';

export type Unit = 'D' | 'W' | 'M' | 'Y' | 'TH' | 'TM';

/**
 * What a word can be in a date. `only` are the plain letters that it must have: French words are taken as they are
 * spelled, since the key of `demain` is also that of `dɛmɛn`, help.
 */
export type DateWord = { readonly only?: ReadonlySet<string>; readonly bm: boolean } & (
  | { readonly kind: 'weekday'; readonly day: number; readonly form: 'bare' | 'day' | 'night' }
  | { readonly kind: 'month'; readonly month: number; readonly sure: boolean }
  | { readonly kind: 'relative'; readonly value: string }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'near'; readonly step: -1 | 1 }
  | { readonly kind: 'noon'; readonly time: 'T12:00' | 'T00:00' }
);

type Meaning = DateWord extends infer W ? (W extends DateWord ? Omit<W, 'only' | 'bm'> : never) : never;

/** Monday first: the written forms, then what people type (Bamadaba dictionary, CLDR, press). */
const DAYS_BM = [
  'ntɛnɛn ntɛnɛ tɛnɛn tɛnɛ',
  'tarata talata',
  'araba arba',
  'alamisa lamisa',
  'juma arajuma',
  'sibiri',
  'kari dimansi',
];
const DAYS_FR = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');

const MONTHS_BM = [
  'zanwuye zanwiye',
  'feburuye fewuruye fewiriye',
  'marisi',
  'awirili',
  'mɛ',
  'zuwɛn zuwɛ',
  'zuluye',
  'uti',
  'sɛtanburu sɛputanburu',
  'ɔkutɔburu',
  'nowanburu nɔwanburu',
  'desanburu',
];
const MONTHS_FR = [
  'janvier janv',
  'février févr fév',
  'mars',
  'avril avr',
  'mai',
  'juin',
  'juillet juil',
  'août',
  'septembre sept',
  'octobre oct',
  'novembre nov',
  'décembre déc',
];
/** Alone these are more often something else: a pronoun, a number. */
const NO_MONTH_ALONE = new Set(['mai', 'mɛ', 'sept', 'fév', 'avr', 'oct', 'nov', 'déc']);

const UNITS_BM = {
  D: 'tile tle',
  W: 'dɔgɔkun dwakun',
  M: 'kalo',
  Y: 'san',
  TH: 'lɛrɛ lɛri',
  TM: 'miniti sanga',
};
const UNITS_FR = {
  D: 'jour jours',
  W: 'semaine semaines',
  M: 'mois',
  Y: 'an ans année années',
  TH: 'heure heures h',
  TM: 'minute minutes min mn',
};

const RELATIVE_BM = {
  'day-2': 'kunasini',
  'day-1': 'kunun kunu',
  'day+0': 'bi',
  'day+1': 'sini sinin',
  'day+2': 'sinikɛnɛ',
  now: 'sisan',
  'year-1': 'salon',
  'year+0': 'ɲinan ɲina ɲinɛn',
};
const RELATIVE_FR = {
  'day-2': 'avanthier',
  'day-1': 'hier',
  'day+0': 'aujourd aujourdhui ojourdui',
  'day+1': 'demain dmain demin',
  'day+2': 'apresdemain',
  now: 'maintenant',
};

const PARTS_BM = {
  TMO: 'sɔgɔma sɔgɔmada dugujɛ',
  TMI: 'tilegan selifana',
  TAF: 'wula lansara',
  TEV: 'fitiri saafo',
  TNI: 'su dugutila',
};
const PARTS_FR = { TMO: 'matin matinée aube', TAF: 'aprem', TEV: 'soir soirée', TNI: 'nuit' };

const NEAR_BM = [
  [-1, 'tɛmɛnen tɛmɛnin'],
  [1, 'nata kura'],
] as const;
const NEAR_FR = [
  [-1, 'dernier dernière derniers dernières passé passée'],
  [1, 'prochain prochaine prochains prochaines'],
] as const;

/** The words of dates in both languages, by the key of their spelling. */
export const DATE_WORDS: ReadonlyMap<string, readonly DateWord[]> = byKey([
  ...DAYS_BM.flatMap((names, index) => [
    ...bambara(names, { kind: 'weekday', day: index + 1, form: 'bare' }),
    ...bambara(ending(names, 'don'), { kind: 'weekday', day: index + 1, form: 'day' }),
    ...bambara(ending(names, 'su'), { kind: 'weekday', day: index + 1, form: 'night' }),
  ]),
  ...DAYS_FR.flatMap((name, index) => french(name, { kind: 'weekday', day: index + 1, form: 'bare' })),
  ...MONTHS_BM.flatMap((names, index) => [
    ...bambara(names, { kind: 'month', month: index + 1, sure: !NO_MONTH_ALONE.has(names) }),
    ...bambara(ending(names, 'kalo'), { kind: 'month', month: index + 1, sure: true }),
  ]),
  ...MONTHS_FR.flatMap((names, index) =>
    names
      .split(' ')
      .flatMap((name) => french(name, { kind: 'month', month: index + 1, sure: !NO_MONTH_ALONE.has(name) })),
  ),
  ...entries(UNITS_BM).flatMap(([unit, names]) => bambara(names, { kind: 'unit', unit })),
  ...entries(UNITS_FR).flatMap(([unit, names]) => french(names, { kind: 'unit', unit })),
  ...entries(RELATIVE_BM).flatMap(([value, names]) => bambara(names, { kind: 'relative', value })),
  ...entries(RELATIVE_FR).flatMap(([value, names]) => french(names, { kind: 'relative', value })),
  ...entries(PARTS_BM).flatMap(([part, names]) => bambara(names, { kind: 'part', part })),
  ...entries(PARTS_FR).flatMap(([part, names]) => french(names, { kind: 'part', part })),
  ...NEAR_BM.flatMap(([step, names]) => bambara(names, { kind: 'near', step })),
  ...NEAR_FR.flatMap(([step, names]) => french(names, { kind: 'near', step })),
  ...french('midi', { kind: 'noon', time: 'T12:00' }),
  ...french('minuit', { kind: 'noon', time: 'T00:00' }),
]);

function bambara(names: string, meaning: Meaning): [string, DateWord][] {
  return names.split(' ').map((name) => [foldWord(name), { ...meaning, bm: true }]);
}

function french(names: string, meaning: Meaning): [string, DateWord][] {
  return names
    .split(' ')
    .map((name) => [foldWord(name), { ...meaning, bm: false, only: new Set([plainLetters(name)]) }]);
}

function ending(names: string, end: string): string {
  return names
    .split(' ')
    .map((name) => name + end)
    .join(' ');
}

function byKey(list: readonly (readonly [string, DateWord])[]): ReadonlyMap<string, readonly DateWord[]> {
  const map = new Map<string, DateWord[]>();
  for (const [key, word] of list) map.set(key, [...(map.get(key) ?? []), word]);
  return map;
}

function entries<K extends string>(record: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(record) as [K, string][];
}
