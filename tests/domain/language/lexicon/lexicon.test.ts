import { describe, expect, test } from '@jest/globals';
import { compileLexicon } from '#src/domain/language/lexicon/compile-lexicon.ts';
import { foldWord } from '#src/domain/language/fold.ts';
import { lexiconSchema, type Lexicon } from '#src/domain/language/lexicon/lexicon.ts';
import { phraseWords } from '#src/domain/language/lexicon/phrase.ts';
import { createTokenize } from '#src/domain/language/tokenize.ts';
import { INTENTS, TOPICS } from '#src/domain/understanding.ts';
import { testIndicatorIds, testLexicon } from '../load-lexicon.ts';

const lexicon = testLexicon();
const tokenize = createTokenize(lexicon.words);
const find = compileLexicon(lexicon);

/** Every phrase of the lexicon, whatever it means. */
function allPhrases(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(allPhrases);
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(allPhrases) : [];
}

const { intents, topics, danger, indicators, situations } = lexicon;
const rules = Object.values(danger.rules).map(({ fr, bm }) => [fr, bm]);
const { harmless, joke, past } = danger;
const phrases = allPhrases([intents, topics, rules, harmless, joke, past, indicators, situations]);

/** A message that says nothing but the phrase, with the first of each choice. */
function example(phrase: string): string {
  return phrase
    .split(' ')
    .filter((chunk) => !['^', '$', '..', '...'].includes(chunk))
    .map((chunk) => chunk.replace(/\?$/, '').split('|')[0] ?? '')
    .map((word) => (word.startsWith('@') ? (lexicon.sets[word.slice(1)]?.[0] ?? '') : word))
    .map((word) => (word === '#' ? '5' : word.replace(/~$/, '')))
    .join(' ');
}

describe('the lexicon of Mali', () => {
  test('every phrase is found in a message that says it', () => {
    const lost = phrases.filter((phrase) => {
      const tokens = tokenize(example(phrase));
      return !find(tokens).some(({ first, last }) => first === 0 && last === tokens.length - 1);
    });
    expect(lost).toEqual([]);
  });

  test('no stem is so short that it begins half the dictionary', () => {
    const sources = [...phrases, ...Object.values(lexicon.sets).flat()];
    const stems = sources.flatMap((source) => source.split(/[ |]/)).filter((word) => word.endsWith('~'));
    const short = stems.filter((stem) =>
      phraseWords(stem).some(
        (word) => word.kind === 'prefix' && word.key.length < 3 && !/^\d/.test(word.key),
      ),
    );
    expect([...new Set(short)]).toEqual([]);
  });

  test('no phrase is one word that folds to a single letter: haha would be a', () => {
    const single = phrases.filter((phrase) => !phrase.includes(' ') && !phrase.startsWith('@'));
    const letters = single
      .flatMap((phrase) => phrase.replace(/[?~]/g, '').split('|'))
      .filter((word) => foldWord(word).length < 2);
    expect(letters.filter((word) => word !== '#' && word !== 'o' && !word.includes("'"))).toEqual([]);
  });

  test('every set that is named exists, and every set is named', () => {
    const named = new Set(
      phrases.flatMap((phrase) => [...phrase.matchAll(/@([a-z_]+)/g)].map((match) => match[1] ?? '')),
    );
    expect([...named, 'filler'].toSorted()).toEqual(Object.keys(lexicon.sets).toSorted());
  });

  test('its indicators are indicators of triage', () => {
    expect(Object.keys(indicators).filter((id) => !testIndicatorIds().includes(id))).toEqual([]);
  });

  test('every intent but danger and other has phrases, and every topic, in both languages', () => {
    const poor = INTENTS.filter((name) => name !== 'danger' && name !== 'other').filter(
      (name) => intents[name].fr.length === 0 || intents[name].bm.length === 0,
    );
    const silent = TOPICS.filter(
      (topic) => topics[topic].strong.fr.length === 0 || topics[topic].strong.bm.length === 0,
    );
    expect([...poor, ...silent]).toEqual([]);
  });
});

describe('a lexicon is refused', () => {
  const broken = (change: (copy: Lexicon) => void): boolean => {
    const copy = structuredClone(lexicon);
    change(copy);
    return !lexiconSchema.safeParse(copy).success;
  };

  test.each(['', '..', '.. mot', 'mot ..', 'mot?', 'a || b', 'mot!', 'un  deux', 'mo~t', '@Set'])(
    'for the phrase %j',
    (phrase) => {
      expect(broken((copy) => copy.intents.stop.fr.push(phrase))).toBe(true);
    },
  );

  test('for an unknown intent or a missing one', () => {
    expect(broken((copy) => Object.assign(copy.intents, { dance: { fr: [], bm: [] } }))).toBe(true);
    expect(broken((copy) => Reflect.deleteProperty(copy.intents, 'stop'))).toBe(true);
  });

  test('and a phrase that names a set which is not there is a mistake that shows at once', () => {
    const copy = structuredClone(lexicon);
    copy.intents.stop.fr.push('@nothing');
    expect(() => compileLexicon(copy)).toThrow('a phrase names a set');
  });
});
