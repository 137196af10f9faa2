import { describe, expect, test } from '@jest/globals';
import { findDates } from '#src/domain/language/dates/find-dates.ts';
import { findQuantities } from '#src/domain/language/numbers/find-quantities.ts';
import { plainWords } from '../words.ts';

/** What is found, as `words = value`. */
function datesIn(text: string): string[] {
  const words = plainWords(text);
  return findDates(text, words, findQuantities(text, words)).map(
    ({ first, last, value }) => `${text.slice(words[first]?.start, words[last]?.end)} = ${value}`,
  );
}

/** The whole text is one date. */
const whole = (text: string, value: string): void => {
  expect(datesIn(text)).toEqual([`${text} = ${value}`]);
};

describe('days of the week in Bambara', () => {
  test.each<[number, string, string]>([
    [1, 'ntɛnɛn, ntɛnɛ, tɛnɛ, tɛnɛn, tene, tenen, tènè, ntene, lundi', 'ntɛnɛndon, ntɛnɛdon'],
    [2, 'tarata, talata, mardi', 'taratadon'],
    [3, 'araba, arba, mercredi', 'arabadon'],
    [4, 'alamisa, lamisa, alamissa, lamissa, jeudi', 'alamisadon'],
    [5, 'juma, djouma, arajuma, vendredi', 'jumadon'],
    [6, 'sibiri, samedi', 'sibiridon'],
    [7, 'kari, dimansi, dimanche', 'karidon'],
  ])('day %d', (day, bare, named) => {
    for (const word of [...bare.split(', '), ...named.split(', ')]) whole(word, `XXXX-WXX-${day}`);
  });

  test.each([
    ['alamisasu', 'XXXX-WXX-3TEV'],
    ['alamisa su', 'XXXX-WXX-3TEV'],
    ['arabasu', 'XXXX-WXX-2TEV'],
    ['karisu', 'XXXX-WXX-6TEV'],
    ['jumasu', 'XXXX-WXX-4TEV'],
    ['ntɛnɛnsu', 'XXXX-WXX-7TEV'],
    ['alamisa nata', 'XXXX-WXX-4>'],
    ['sibiri tɛmɛnen', 'XXXX-WXX-6<'],
  ])('%s is %s: a night belongs to the day after it', whole);
});

test.each<[number, string]>([
  [1, 'zanwuye, zanwuyekalo, zanwiyekalo'],
  [2, 'feburuye, fewuruye, fewiriyekalo'],
  [3, 'marisi, marisikalo'],
  [4, 'awirili, awirilikalo'],
  [5, 'mɛkalo, mɛ kalo, mekalo'],
  [6, 'zuwɛn, zuwɛnkalo, zuwɛkalo, zouwɛn kalo'],
  [7, 'zuluye, zuluyekalo'],
  [8, 'uti, utikalo, outi'],
  [9, 'sɛtanburu, sɛputanburukalo, setanburu'],
  [10, 'ɔkutɔburu, ɔkutɔburukalo'],
  [11, 'nowanburu, nɔwanburukalo'],
  [12, 'desanburu, desamburukalo'],
])('month %d: %s', (month, spellings) => {
  for (const word of spellings.split(', ')) whole(word, `XXXX-${String(month).padStart(2, '0')}`);
});

describe('dates in Bambara', () => {
  test.each([
    ['ntɛnɛndon, zuwɛnkalo tile 21, san 2021', '2021-06-21'],
    ['zuwɛnkalo tile 21', 'XXXX-06-21'],
    ['san 2019 zuwɛnkalo tile 10', '2019-06-10'],
    ['zuluyekalo tile 1ɔlɔ', 'XXXX-07-01'],
    ['zuluyekalo tile fɔlɔ', 'XXXX-07-01'],
    ['san 2021', '2021'],
    ['san ba fila ni mugan ni naani', '2024'],
    ['san baa fila ni mugan ni naani', '2024'],
    ['12/03/2024', '2024-03-12'],
    ['bi', 'day+0'],
    ['kunun', 'day-1'],
    ['kunu', 'day-1'],
    ['sini', 'day+1'],
    ['sinin', 'day+1'],
    ['kunasini', 'day-2'],
    ['sinikɛnɛ', 'day+2'],
    ['sisan', 'now'],
    ['bi su', 'day+0TNI'],
    ['bi su in na', 'day+0TNI'],
    ['su in na', 'day+0TNI'],
    ['su rɔ', 'day-1TNI'],
    ['kunun su', 'day-1TNI'],
    ['sɔgɔma in na', 'day+0TMO'],
    ['kunun sɔgɔma', 'day-1TMO'],
    ['sini wula fɛ', 'day+1TAF'],
    ['bi tilegan', 'day+0TMI'],
    ['kunun fitiri', 'day-1TEV'],
    ['dɔgɔkun tɛmɛnen', 'week-1'],
    ['dogokun temenen', 'week-1'],
    ['dwakun nata', 'week+1'],
    ['dɔgɔkun in na', 'week+0'],
    ['kalo tɛmɛnen', 'month-1'],
    ['kalo nata', 'month+1'],
    ['kalo kura', 'month+1'],
    ['salon', 'year-1'],
    ['ɲinan', 'year+0'],
    ['ɲina', 'year+0'],
    ['ɲinɛn', 'year+0'],
    ['gninan', 'year+0'],
    ['san tɛmɛnen', 'year-1'],
    ['san nata', 'year+1'],
    ['san wɛrɛ', 'year+1'],
    ['san wɛrɛ kɔta', 'year+2'],
    ['bi kunɲɔgɔn', 'day+7'],
    ['nin y’a tile saba ye', 'now-P3D'],
    ['nin ye tile 3 ye', 'now-P3D'],
    ['nin y’a san fila ye', 'now-P2Y'],
    ['bɛ san fila bɔ', 'now-P2Y'],
    ['tɛ kalo 5 bɔ', 'now-P5M/now'],
    ['kabini kunun', 'day-1/now'],
    ['kabini san 2019', '2019/now'],
    ['kabini kalo saba', 'now-P3M/now'],
    ['kabini ntɛnɛn', 'XXXX-WXX-1/now'],
    ['san duuru kɔnɔ', 'P5Y'],
    ['tile saba kɔfɛ', 'now+P3D'],
    ['nɛgɛkaɲɛ 8 waati', 'T08:00'],
    ['nɛgɛkanɲɛ 13 tɛmɛnen ni miniti 40', 'T13:40'],
    ['lɛrɛ 7 la', 'T07:00'],
    ['lɛri 7 la', 'T07:00'],
    ['sini sɔgɔma lɛrɛ 8 la', 'day+1T08:00'],
    ['tile saba', 'P3D'],
    ['dɔgɔkun fila', 'P2W'],
    ['kalo saba', 'P3M'],
    ['san duuru', 'P5Y'],
    ['lɛrɛ kelen', 'PT1H'],
    ['lɛrɛ kelen ni miniti bi saba', 'PT1H30M'],
    ['sanga 45', 'PT45M'],
    ['miniti tan', 'PT10M'],
    ['san kelen ni tila', 'P1Y6M'],
    ['san kelen ani kalo saba', 'P1Y3M'],
  ])('%s is %s', whole);

  test.each([
    ['bi typed for bɛ', 'n bi taa'],
    ['bi typed for bɛ', 'fatou bi na'],
    ['to wake up', 'n b’a fɛ ka kunun'],
    ['to swallow', 'a bɛ ka kunu'],
    ['a first name', 'Sibiri y’a ta'],
    ['a first name', 'n ye Juma ye'],
    ['so-and-so', 'kari nana'],
    ['mɛ alone', 'a ye mɛ'],
    ['help, which has the key of demain', 'n dɛmɛn'],
    ['sun', 'tile ka gɛlɛn'],
    ['to buy', 'n ye so san'],
  ])('%s is no date: %s', (_, text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('dates in French', () => {
  test.each([
    ['hier soir', 'day-1TEV'],
    ['avant-hier', 'day-2'],
    ['aujourd’hui', 'day+0'],
    ['ce matin', 'day+0TMO'],
    ['cette nuit', 'day+0TNI'],
    ['demain à 8h30', 'day+1T08:30'],
    ['demain dans l’après-midi', 'day+1TAF'],
    ['hier soir à 8h', 'day-1T20:00'],
    ['il y a 2 jours', 'now-P2D'],
    ['y a 2 jours', 'now-P2D'],
    ['il y a un an et demi', 'now-P1Y6M'],
    ['depuis trois mois', 'now-P3M/now'],
    ['depuis hier soir', 'day-1TEV/now'],
    ['depuis ce matin', 'day+0TMO/now'],
    ['depuis le mois dernier', 'month-1/now'],
    ['depuis le 12 mars', 'XXXX-03-12/now'],
    ['voila 8 mois', 'now-P8M/now'],
    ['ça fait trois mois que', 'now-P3M/now'],
    ['dans les 3 jours', 'now/now+P3D'],
    ['d’ici deux semaines', 'now/now+P2W'],
    ['3 jours plus tard', 'now+P3D'],
    ['lundi prochain', 'XXXX-WXX-1>'],
    ['lundi dernier', 'XXXX-WXX-1<'],
    ['12 mars 2024', '2024-03-12'],
    ['12/03', 'XXXX-03-12'],
    ['2024-03-12', '2024-03-12'],
    ['29/02/2024', '2024-02-29'],
    ['8h30', 'T08:30'],
    ['8h', 'T08:00'],
    ['midi et demi', 'T12:30'],
    ['demi-heure', 'PT30M'],
    ['2 heures 30 minutes', 'PT2H30M'],
    ['2 ans et 3 mois', 'P2Y3M'],
  ])('%s is %s', whole);

  test.each([
    ['je mai trompé', []],
    ['demandez à ma mère', []],
    ['32/01/2024', []],
    ['12/13', []],
    ['depuis mes 10 ans', []],
    ['j’ai 3 enfants', []],
    ['je travaille 18h par jour', ['18h = PT18H']],
    ['il est parti hier et revient lundi', ['hier = day-1', 'lundi = XXXX-WXX-1']],
    ['de 5h à minuit', ['5h = T05:00', 'minuit = T00:00']],
  ])('%s has %j', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});
