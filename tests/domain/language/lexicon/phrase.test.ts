import { describe, expect, test } from '@jest/globals';
import { createMatcher } from '#src/domain/language/lexicon/create-matcher.ts';
import { parsePhrase, phraseWords } from '#src/domain/language/lexicon/phrase.ts';
import { createTokenize } from '#src/domain/language/tokenize.ts';

const tokenize = createTokenize({ spellings: { jsuis: 'je suis' }, glued: { heads: ['n'], tails: ['bɛ'] } });
const sets = new Map([['boss', ['patron', 'chef~'].flatMap(phraseWords)]]);

/** The words in which a phrase is found. */
function found(phrase: string, text: string): string[] {
  const find = createMatcher(parsePhrase(phrase, sets).map((parsed) => ({ phrase: parsed, rule: phrase })));
  const tokens = tokenize(text);
  return find(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

describe('a phrase is found', () => {
  test.each([
    ['me frappe', 'il ME frappé souvent', 'ME frappé'],
    ['il|elle frappe', 'elle frappe', 'elle frappe'],
    ['il très? fort', 'il fort', 'il fort'],
    ['il très? fort', 'il très fort', 'il très fort'],
    ['menac~ de', 'menaçait de', 'menaçait de'],
    ['mon @boss', 'mon chefe', 'mon chefe'],
    ['mendi~', 'il mendie', 'mendie'],
    ['mendi~', 'la mendicité', 'mendicité'],
    ['drogu~', 'ils m’ont droguée', 'droguée'],
    ['# ans', 'j’ai 16 ans', '16 ans'],
    ["m'a pris", "il m'a pris", "m'a pris"],
    ["m'a pris", 'il ma pris', 'ma pris'],
    ["m'a|m'ont pris", 'ils mont pris', 'mont pris'],
    ['peux .. sortir', 'je peux plus jamais sortir', 'peux plus jamais sortir'],
    ['^ oui', 'oui merci', 'oui'],
    ['fin $', 'la fin', 'fin'],
    ['je suis', 'jsuis ici', 'jsuis'],
    ['n bɛ', 'nbè yan', 'nbè'],
  ])('%s in: %s', (phrase, text, words) => {
    expect(found(phrase, text)).toEqual([words]);
  });

  test('wherever it stands', () => {
    expect(found('oui', 'oui, oui et oui')).toEqual(['oui', 'oui', 'oui']);
  });
});

describe('a phrase is not found', () => {
  test.each([
    ['me frappe', 'il me la frappe'],
    ['peux .. sortir', 'je peux plus du tout jamais sortir'],
    ['peux .. sortir', 'je peux. Il va sortir'],
    ['^ oui', 'ah oui'],
    ['fin $', 'fin du mois'],
    ['# ans', 'seize ans'],
    ['menac~', 'une menthe'],
  ])('%s in: %s', (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });
});
