import { describe, expect, test } from '@jest/globals';
import { findQuantities } from '#src/domain/language/numbers/find-quantities.ts';
import { findMoney } from '#src/domain/language/money/find-money.ts';
import { francs } from '#src/domain/language/money/francs.ts';
import type { MoneyReadings } from '#src/domain/understanding.ts';
import { plainWords } from '../words.ts';

function moneyIn(text: string): (number | MoneyReadings)[] {
  const words = plainWords(text);
  return findMoney(text, words, findQuantities(text, words)).map(({ value }) => value);
}

const either = (raw: number, francsIfDorome: number): MoneyReadings => ({
  raw,
  francsIfDorome,
  francsIfFranc: raw,
  confirm: true,
});

describe('the decision table', () => {
  test.each<[why: string, text: string, value: number | MoneyReadings]>([
    ['francs said', '5000f', 5000],
    ['francs said', '5000 F', 5000],
    ['francs said', '5 000 francs', 5000],
    ['francs said', '30.000 fr', 30_000],
    ['francs said', '75 000 FCFA', 75_000],
    ['francs said', '5000 F CFA', 5000],
    ['francs said', 'FCFA 5000', 5000],
    ['francs said', '5 mille francs', 5000],
    ['francs said in words', 'cinq mille francs', 5000],
    ['francs said', '2 millions de francs', 2e6],
    ['French, in a French sentence', 'on me paie 50000 par mois', 50_000],
    ['French, in a French sentence', 'on m’a promis 150000 par mois', 150_000],
    ['francs said', '1 million 500 mille francs', 1_500_000],
    ['French, in a French sentence', 'je dois 2 millions au passeur', 2e6],
    ['dɔrɔmɛ said', 'dɔrɔmɛ duuru', 25],
    ['dɔrɔmɛ said', 'dorome 5000', 25_000],
    ['dɔrɔmɛ said', '5000 dɔrɔmɛ', 25_000],
    ['dɔrɔmɛ said', 'dɔrɔmɛ duuru la', 25],
    ['d of the press', 'sefawari d 30.000', 150_000],
    ['d of the press', 'd .400', 2000],
    ['coins', '100 warimisɛn', 500],
    ['a note', '400 biye', 2000],
    ['millions', 'wari miliyɔn duuru', 5e6],
    ['millions that count nothing', 'n ye miliyɔn kelen sɔrɔ', 1e6],
    ['millions in francs, the rest in dɔrɔmɛ', 'dɔrɔmɛ 27 087 130', 27_435_650],
    [
      'millions in francs, the rest in dɔrɔmɛ',
      'wari miliyɔn mugan ni wolonwula ani ba bi segin ni wolonwula ani kɛmɛ ni bi saba',
      27_435_650,
    ],
    ['words with wari', 'wari kɛmɛ', 500],
    ['words with wari', 'wari mugan', 100],
    ['words with wari', 'wari bi saba', 150],
    ['words with wari', 'wari ba kelen', 5000],
    ['words with wari', 'wari waa kelen', 5000],
    ['words with wari', 'a bɛ wari ba tan de ta n fɛ', 50_000],
    ['words with sara', 'n sara ye ba duuru ye', 25_000],
    ['words with juru', 'juru ba mugan b’a la', 100_000],
    ['words with feere', 'a y’a feere kɛmɛ fila la', 1000],
    ['words with san', 'n y’a san kɛmɛ na', 500],
    ['words with sɔngɔ', 'a sɔngɔ ye kɛmɛ duuru ye', 2500],
    ['digits with sefawari', 'sefawari 10 000', either(10_000, 50_000)],
    ['digits with wari', 'wari 5000', either(5000, 25_000)],
    ['digits with sara', 'n sara ye 15000 ye', either(15_000, 75_000)],
    ['digits over a million', 'wari 1 500 000', either(1_500_000, 3_500_000)],
  ])('%s: %s', (_, text, value) => {
    expect(moneyIn(text)).toEqual([value]);
  });
});

test.each([
  'kɛmɛ duuru',
  '5000',
  'n ye mɔgɔ saba sara',
  'mɔgɔ miliyɔn 20',
  'je dois payer 2 personnes',
  'payer 500 personnes',
  'san kɛmɛ',
  '100 euros',
  'd’1 an',
  'a si bɛ san tan na',
])('no money: %s', (text) => {
  expect(moneyIn(text)).toEqual([]);
});

test.each<[number, number]>([
  [1, 5],
  [999_999, 4_999_995],
  [1_000_000, 1_000_000],
  [1_000_001, 1_000_005],
  [27_087_130, 27_435_650],
])('%d dɔrɔmɛ are %d francs', (dorome, value) => {
  expect(francs(dorome)).toBe(value);
});
