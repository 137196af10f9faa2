import { describe, expect, test } from '@jest/globals';
import type { Entity } from '#src/domain/understanding.ts';
import { testUnderstand } from './load-lexicon.ts';

const understand = testUnderstand();

type Found = readonly [Entity['type'], string, Entity['value']];

function found(message: string): Found[] {
  return understand(message).entities.map(({ type, text, value }) => [type, text, value]);
}

describe('ages', () => {
  test.each<[string, Found[]]>([
    ['j’ai 16 ans', [['age', '16 ans', 16]]],
    ['j ai 16ans', [['age', '16ans', 16]]],
    ['g 15 ans', [['age', '15 ans', 15]]],
    ['une fille de 12 ans', [['age', '12 ans', 12]]],
    ['elle a dix-sept ans', [['age', 'dix-sept ans', 17]]],
    ['16 ans', [['age', '16 ans', 16]]],
    ['san 15', [['age', 'san 15', 15]]],
    ['a si bɛ san tan ni duuru la', [['age', 'san tan ni duuru', 15]]],
    ['a si bɛ san mugan ni naani na', [['age', 'san mugan ni naani', 24]]],
    ['min si bɛ san 15 la', [['age', 'san 15', 15]]],
    ['a si ye san bi duuru ɲɔgɔn ye', [['age', 'san bi duuru', 50]]],
    ['si hakɛ bɛ san 29 na', [['age', 'san 29', 29]]],
    ['a san tan ni duuru don', [['age', 'san tan ni duuru', 15]]],
    ['a bɛ san 15', [['age', 'san 15', 15]]],
    ['a si bè san 15', [['age', 'san 15', 15]]],
    ['ka san 15', [['age', 'san 15', 15]]],
    ['den san 15', [['age', 'san 15', 15]]],
    ['san tan na', [['age', 'san tan', 10]]],
    ['elle n’a que 9 ans', [['age', '9 ans', 9]]],
    ['n si bɛ san 14 na', [['age', 'san 14', 14]]],
    ['den san 8', [['age', 'san 8', 8]]],
    ['a san tan ni wɔɔrɔ don', [['age', 'san tan ni wɔɔrɔ', 16]]],
  ])('%s', (message, entities) => {
    expect(found(message)).toEqual(entities);
  });

  test.each([
    'depuis 3 ans',
    'deux ans sans paie',
    'il y a 15 ans',
    'un contrat de 2 ans',
    'pendant dix ans',
    'san fila kɔnɔ',
    'kabini san 5',
    'san 2019',
    'min si tɛ san 18 bɔ',
    'j’ai 300 ans',
    'j’ai 16 moutons',
  ])('none: %s', (message) => {
    expect(found(message).filter(([type]) => type === 'age')).toEqual([]);
  });
});

describe('numbers', () => {
  test.each<[string, Found[]]>([
    ['2', [['number', '2', 2]]],
    ['fila', [['number', 'fila', 2]]],
    ['segin', [['number', 'segin', 8]]],
    ['30.000', [['number', '30.000', 30_000]]],
    ['2,5', [['number', '2,5', 2.5]]],
    ['mɔgɔ bi saba ni kelen', [['number', 'bi saba ni kelen', 31]]],
    ['bi n bɛ segin so', [['date', 'bi', 'day+0']]],
    ['n ba taara sugu la', []],
    ['un patron, une fille', []],
    ['1'.repeat(40), []],
  ])('%s', (message, entities) => {
    expect(found(message)).toEqual(entities);
  });
});

describe('phones', () => {
  test.each<[string, Found[]]>([
    ['76 12 34 56', [['phone', '76 12 34 56', '+22376123456']]],
    ['mon numéro 76123456 merci', [['phone', '76123456', '+22376123456']]],
    ['+223 76 12 34 56', [['phone', '+223 76 12 34 56', '+22376123456']]],
    ['0022376123456', [['phone', '0022376123456', '+22376123456']]],
    [
      'j’ai 16 76 12 34 56',
      [
        ['number', '16', 16],
        ['phone', '76 12 34 56', '+22376123456'],
      ],
    ],
    ['appelle le 17', [['phone', '17', '17']]],
    ['le numéro 80 333', [['phone', '80 333', '80333']]],
    ['80333 wele', [['phone', '80333', '80333']]],
    ['17 wele', [['phone', '17', '17']]],
    ['80 331', [['phone', '80 331', '80331']]],
    ['san 17', [['age', 'san 17', 17]]],
    ['numéro 3', [['number', '3', 3]]],
    ['appelle à 14 h', [['date', '14 h', 'T14:00']]],
    ['50 000 000 francs', [['money', '50 000 000 francs', 50_000_000]]],
  ])('%s', (message, entities) => {
    expect(found(message)).toEqual(entities);
  });
});

describe('regions', () => {
  test.each<[string, Found[]]>([
    ['je suis à Kayes', [['region', 'Kayes', 'kayes']]],
    ['n bɛ Segu', [['region', 'Segu', 'segou']]],
    ['SIKASSO', [['region', 'SIKASSO', 'sikasso']]],
    ['sikaso', [['region', 'sikaso', 'sikasso']]],
    ['Kéniéba', [['region', 'Kéniéba', 'kayes']]],
    ['kenieba', [['region', 'kenieba', 'kayes']]],
    ['Nioro du Sahel', [['region', 'Nioro du Sahel', 'nioro']]],
    [
      'Kɛɲɛba ni Bamakɔ',
      [
        ['region', 'Kɛɲɛba', 'kayes'],
        ['region', 'Bamakɔ', 'bamako'],
      ],
    ],
    ['San', [['region', 'San', 'san']]],
    ['je suis à San', [['region', 'San', 'san']]],
    ['elle vit près de San', [['region', 'San', 'san']]],
    ['a san tan don', [['age', 'san tan', 10]]],
    ['n ye mobili san', []],
  ])('%s', (message, entities) => {
    expect(found(message)).toEqual(entities);
  });
});

describe('money and dates', () => {
  test.each<[string, Found[]]>([
    ['30 000 francs', [['money', '30 000 francs', 30_000]]],
    ['wari ba tan ni fila', [['money', 'ba tan ni fila', 60_000]]],
    [
      'sefawari 10 000',
      [['money', '10 000', { raw: 10_000, francsIfDorome: 50_000, francsIfFranc: 10_000, confirm: true }]],
    ],
    ['depuis trois mois', [['date', 'depuis trois mois', 'now-P3M/now']]],
    ['u ma n sara kabini kalo saba', [['date', 'kabini kalo saba', 'now-P3M/now']]],
    ['alamisasu la', [['date', 'alamisasu', 'XXXX-WXX-3TEV']]],
    ['il y a 16 ans', [['date', 'il y a 16 ans', 'now-P16Y']]],
    ['nin ye san fila ye', [['date', 'nin ye san fila ye', 'now-P2Y']]],
    ['san fila kɔnɔ', [['date', 'san fila kɔnɔ', 'P2Y']]],
    ['min si tɛ san 18 bɔ', [['date', 'tɛ san 18 bɔ', 'now-P18Y/now']]],
    [
      'elle a 16 ans et gagne 15000 f par mois depuis mars 2024',
      [
        ['age', '16 ans', 16],
        ['money', '15000 f', 15_000],
        ['date', 'depuis mars 2024', '2024-03/now'],
      ],
    ],
    ['12.03.2024', [['date', '12.03.2024', '2024-03-12']]],
    ['76 12 34 56', [['phone', '76 12 34 56', '+22376123456']]],
  ])('%s', (message, entities) => {
    expect(found(message)).toEqual(entities);
  });
});

test('entities come in the order of the text, with its own offsets', () => {
  const message = 'Fille de 12 ans à Ségou, tel 76 12 34 56';
  const { entities } = understand(message);
  expect(entities.map(({ type }) => type)).toEqual(['age', 'region', 'phone']);
  expect(entities.map(({ start, end }) => message.slice(start, end))).toEqual([
    '12 ans',
    'Ségou',
    '76 12 34 56',
  ]);
});
