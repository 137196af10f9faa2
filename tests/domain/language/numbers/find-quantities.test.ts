import { describe, expect, test } from '@jest/globals';
import { bambaraNumber } from '#src/domain/language/numbers/bambara-number.ts';
import { foldWord } from '#src/domain/language/fold.ts';
import { parseBambaraNumber } from '#src/domain/language/numbers/parse-bambara-number.ts';
import { readBambaraNumber } from '#src/domain/language/numbers/read-bambara-number.ts';
import { quantitiesOf } from '../words.ts';

describe('every spelling of a Bambara cardinal', () => {
  test.each<[number, string]>([
    [0, 'fu, fuu, fou, zero'],
    [1, 'kelen, kilin, kélén, kele'],
    [2, 'fila, fla, filan'],
    [3, 'saba, sabà'],
    [4, 'naani, nani'],
    [5, 'duuru, looru, luuru, douru, dourou, duru'],
    [6, 'wɔɔrɔ, wooro, wɔrɔ, woro, wôrô'],
    [7, 'wolonwula, wolonfila, wolonfla, wolonfula, wolonwla, wolofila'],
    [8, 'segin, seegin, segi, segui, seguin, ségui, chegui'],
    [9, 'kɔnɔntɔn, kɔnɔntɔ, kononton, kononto, konondo'],
    [10, 'tan, tang'],
    [11, 'tan ni kelen, tannikelen'],
    [12, 'tan ni fila, tannifila, tanifla'],
    [19, 'tan ni kɔnɔntɔn'],
    [20, 'mugan, mougan, mouga'],
    [25, 'mugan ni duuru, muganniduuru'],
    [30, 'bi saba, bisaba, bissaba, mugan ni tan'],
    [31, 'bi saba ni kelen, bisaba ni kelen, mugan ni tan ni kelen'],
    [40, 'bi naani, binani'],
    [50, 'bi duuru, bidouru'],
    [60, 'bi wɔɔrɔ, biworo'],
    [70, 'bi wolonwula, biwolonfila'],
    [80, 'bi segin, bisegin'],
    [90, 'bi kɔnɔntɔn, bikɔnɔntɔn'],
    [100, 'kɛmɛ, keme, kèmè, kémé'],
    [404, 'kɛmɛ naani ni naani'],
    [1000, 'ba kelen, baa kelen, waa kelen, wa kelen, waga kelen'],
    [1500, 'ba kelen ni kɛmɛ duuru'],
    [10_002, 'ba tan ani fila'],
    [12_000, 'ba tan ni fila'],
    [25_000, 'waa mugan ni duuru'],
    [104_400, 'ba kɛmɛ ni naani ani kɛmɛ naani'],
    [1e6, 'miliyɔn kelen, miliyon kelen, milyɔn kelen, million kelen, milion kelen'],
    [27_087_130, 'miliyɔn mugan ni wolonwula ani ba bi segin ni wolonwula ani kɛmɛ ni bi saba'],
    [1.5e6, 'miliyɔn kelen ni ba kɛmɛ duuru'],
    [2e9, 'miliyari fila'],
    [1e12, 'miliyari baa kelen'],
  ])('%d: %s', (number, spellings) => {
    for (const spelling of spellings.split(', ')) {
      expect([spelling, parseBambaraNumber(spelling)]).toEqual([spelling, number]);
    }
  });
});

test('every number below a million comes back from its words', () => {
  const keys = new Map<string, string>();
  const keyOf = (word: string): string => {
    const key = keys.get(word) ?? foldWord(word);
    keys.set(word, key);
    return key;
  };
  const wrong: number[] = [];
  for (let number = 0; number < 1_000_000; number += 1) {
    const words = bambaraNumber(number).split(' ').map(keyOf);
    const read = readBambaraNumber(words);
    if (read?.value !== number || read.words !== words.length) wrong.push(number);
  }
  expect(wrong).toEqual([]);
});

test.each([1e6, 1_000_001, 27_087_130, 999_999_999, 1e9, 123_456_789_012, 999_999_999_999])(
  '%d comes back from its words',
  (number) => {
    expect(parseBambaraNumber(bambaraNumber(number))).toBe(number);
  },
);

describe('words that are also something else are no number', () => {
  test.each([
    ['bi: today', 'bi n bɛ taa so'],
    ['bi: today, before a word that is no unit', 'n taara bi sugu la'],
    ['b’i', 'u b’i bugɔ'],
    ['ba: mother, goat, river', 'n ba taara sugu la'],
    ['ba in another sentence', 'n ye ba. Ne don'],
    ['wa: the question', 'i taara wa?'],
    ['wa: and', 'wa u nana'],
    ['segin: to return', 'n bɛ segin so'],
    ['segin: to return', 'n b’a fɛ ka segin'],
    ['segin: to return', 'segin ka na'],
    ['segin: to return', 'a segin na'],
    ['san: to buy', 'n ye mobili san'],
    ['san: sky', 'san bɛ na'],
    ['kelen: done, without its accent', 'a kelen don'],
    ['kelen: alone', 'n kelen bɛ yan'],
    ['tan: thus', 'a bɛ tan kɛ'],
    ['woro: kola', 'n ye woro ta'],
    ['si: age', 'i si ye joli ye'],
    ['fu: for nothing', 'a kɛra fu ye'],
    ['neuf: new', 'un téléphone neuf'],
    ['un: an article', 'un patron, une fille'],
  ])('%s: %s', (_, text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });

  test.each<[string, number[]]>([
    ['mɔgɔ segin', [8]],
    ['san tan', [10]],
    ['den wɔɔrɔ', [6]],
    ['mɔgɔ kelen', [1]],
    ['mɔgɔ bi saba', [30]],
    ['ba fila', [2000]],
    ['bi fila', [2]],
    ['i taara wa? Saba nana', [3]],
    ['saba, naani', [3, 4]],
    ['5 mille', [5000]],
    ['2 millions', [2e6]],
    ['1 million 500 mille', [1.5e6]],
    ['1 million, 2 enfants', [1e6, 2]],
    ['miliyɔn 3', [3e6]],
    ['deux millions cinq cent mille', [2.5e6]],
    ['un milliard', [1e9]],
    ['30.000 ani 30 000', [30_000, 30_000]],
  ])('but %s is %j', (text, numbers) => {
    expect(quantitiesOf(text)).toEqual(numbers);
  });
});
