import { describe, expect, test } from '@jest/globals';
import type { Entity } from '#src/domain/understanding.ts';
import { testUnderstand } from './load-lexicon.ts';

const understand = testUnderstand();

type Found = readonly [Entity['type'], string, string | number];

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
    ['30 000 francs', [['number', '30 000', 30_000]]],
    ['30.000', [['number', '30.000', 30_000]]],
    ['2,5', [['number', '2,5', 2.5]]],
    ['depuis trois mois', [['number', 'trois', 3]]],
    ['mɔgɔ bi saba ni kelen', [['number', 'bi saba ni kelen', 31]]],
    ['wari ba tan ni fila', [['number', 'ba tan ni fila', 12_000]]],
    ['bi n bɛ segin so', []],
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
    ['80333 wele', [['number', '80333', 80_333]]],
    ['numéro 3', [['number', '3', 3]]],
    ['appelle à 14 h', [['number', '14', 14]]],
    ['50 000 000 francs', [['number', '50 000 000', 50_000_000]]],
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
