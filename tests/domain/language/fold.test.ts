import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldWord } from '#src/domain/language/fold.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';
import { testLexicon } from './load-lexicon.ts';

describe('one key for the spellings of a word', () => {
  test.each([
    ['bɛ', ['be', 'bé', 'bè', 'bê', 'bai', 'bey', 'BƐ', 'bε', 'bɛ́', 'bɛ̀']],
    ['cɛ', ['tchai', 'tche', 'tiè', 'tie', 'tié', 'tchè', 'thie', 'tchié', 'cè']],
    ['yɛrɛ', ['yere', 'yairai', 'yerai', 'yèrè']],
    ['jugu', ['djougou', 'djugu']],
    ['kuma', ['kouma']],
    ['muso', ['mousso', 'musso', 'MUSO']],
    ['mɔgɔ', ['mogo', 'môgô', 'mòg̀ò', 'mokho', 'mɔgɔw', 'mogow']],
    ['jɔn', ['djon', 'dion']],
    ['ɲuman', ['gnouma', 'nyuman', 'niouman'].map((form) => form.replace(/ma$/, 'man'))],
    ['sɛgɛn', ['saigain', 'segen']],
    ['kunnafoni', ['kounafɔni', 'kounafoni']],
    ['yɛlɛma', ['yailaima']],
    ['kɔlɔsi', ['kôlôchi', 'kolossi', 'kolosi']],
    ['jɔnya', ['jɔnɲa', 'djonya', 'djoniya'.replace('iy', 'y'), 'djonia']],
    ['sɛbɛnw', ['sèbèn', 'seben']],
    ['nanbara', ['nambara']],
    ['wɔɔrɔ', ['woro', 'wôrô', 'wooro']],
    ['Ɲɔrɔ', ['Nioro', 'Nyòrò']],
    ['Kucala', ['Koutiala']],
    ['Banjagara', ['Bandiagara']],
    ['frappé', ['frapper', 'frappée', 'FRAPPÉ', 'frape']],
    ['sœur', ['soeur']],
    ['français', ['francais', 'FRANÇAIS']],
    ['garçon', ['garcon']],
    ['Ségou', ['segu', 'SEGOU']],
  ])('%s', (word, others) => {
    expect(others.map(foldWord)).toEqual(others.map(() => foldWord(word)));
  });

  test.each([
    ['mer', 'me'],
    ['kɔngɔ', 'kɔnɔ'],
    ['fila', 'filan'],
    ['femme', 'fermé'],
    ['non', 'nom'],
  ])('%s and %s stay two words', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });
});

describe('the key of a text', () => {
  test.each([
    ['Menu !', 'menu'],
    ["n b'a fɛ", 'n ba fe'],
    ['n b’a fɛ', 'n ba fe'],
    ['100 000', '100 000'],
    ['00', '00'],
    ['  Bonjour,\nMadame ', 'bonjur madame'],
    ['…', ''],
    ['', ''],
  ])('%j is %j', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('is the same for a Bambara word and for its form in SMS', () => {
    const words = testLexicon().words.markers.bm;
    expect(words.map((word) => fold(gsm7(word, 'bm')))).toEqual(words.map((word) => fold(word)));
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof fold(text) === 'string'));
  });
});
