import { describe, expect, test } from '@jest/globals';
import { foldWord } from '#src/domain/language/fold.ts';
import { createRandom } from '#training/random.ts';
import { readUtterances } from '#training/utterance.ts';
import { BAMBARA_TYPISTS, typeBambara, type BambaraTypist } from '#training/type-bambara.ts';
import { FRENCH_TYPISTS, typeFrench } from '#training/type-french.ts';

describe('Bambara as it is typed', () => {
  test.each<[BambaraTypist, string, string]>([
    ['official', "Ɲɛ bɛ n'i ka dɔgɔkɛ kan", "Ɲɛ bɛ n'i ka dɔgɔkɛ kan"],
    ['old', 'Ɲɛ bɛ dɔgɔkɛ la', 'Nyè bè dògòkè la'],
    ['ascii', 'Ɔwɔ, ɲuman', 'Owo, nyuman'],
  ])('%s: %s', (typist, official, typed) => {
    expect(typeBambara(official, typist, createRandom(1))).toBe(typed);
  });

  const official = readUtterances('learn')
    .filter(({ language, text }) => language === 'bm' && /[ɛɔɲŋ]/.test(text))
    .slice(0, 400);

  test('the same seed types the same', () => {
    const typed = (seed: number): string[] =>
      official.map(({ text }, index) => typeBambara(text, 'sms', createRandom(seed + index)));
    expect(typed(5)).toEqual(typed(5));
    expect(typed(5)).not.toEqual(typed(6));
  });

  test('by ear, most words keep their key', () => {
    const words = official.flatMap(({ text }) => text.match(/[\p{L}]{3,}/gu) ?? []);
    const random = createRandom(3);
    const kept = words.filter((word) => foldWord(typeBambara(word, 'french', random)) === foldWord(word));
    expect(kept.length / words.length).toBeGreaterThan(0.85);
    expect(kept.length).toBeLessThan(words.length);
  });

  test.each(BAMBARA_TYPISTS)('%s never makes a text empty', (typist) => {
    const random = createRandom(9);
    expect(official.filter(({ text }) => typeBambara(text, typist, random).trim() === '')).toEqual([]);
  });
});

describe('French as it is typed', () => {
  test('bare letters', () => {
    expect(typeFrench('Où est l’œuvre, ça brûle !', 'bare', createRandom(1))).toBe(
      'Ou est l’oeuvre, ca brule !',
    );
  });

  test('by SMS, words get short and accents go', () => {
    const random = createRandom(2);
    const typed = Array.from({ length: 60 }, () =>
      typeFrench("Je suis fatigué, c'est beaucoup.", 'sms', random),
    );
    expect(new Set(typed).size).toBeGreaterThan(10);
    expect(typed.some((text) => /\bbcp\b/.test(text))).toBe(true);
    expect(typed.some((text) => /\bfatigue\b/.test(text))).toBe(true);
  });

  test.each(FRENCH_TYPISTS)('%s never makes a text empty', (typist) => {
    const random = createRandom(4);
    const texts = readUtterances('tune').filter(({ language }) => language === 'fr');
    expect(texts.filter(({ text }) => typeFrench(text, typist, random).trim() === '')).toEqual([]);
  });
});
