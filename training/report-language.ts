import { parseArgs } from 'node:util';
import { francAll } from 'franc-all';
import { loadCountry } from '../src/content/load-country.ts';
import { createIdentify, type Identify } from '../src/domain/language/identify/identify.ts';
import { readJeli } from './language-texts.ts';
import { createRandom, type Random } from './random.ts';
import { table } from './table.ts';
import { BAMBARA_TYPISTS, typeBambara } from './type-bambara.ts';
import { FRENCH_TYPISTS, typeFrench } from './type-french.ts';
import { unseen } from './unseen.ts';
import { readUtterances } from './utterance.ts';
import { wordsFrom } from './windows.ts';

/**
 * Prints how often the language of a message is told right, beside `franc-all` restricted to the two languages, on
 * the same pieces of texts that no weight was learnt from: the judging half of our messages as they are typed,
 * and, with `--corpora FOLDER`, its `jeli/test.csv` in every spelling.
 */
const LENGTHS = [
  [1, 1],
  [1, 3],
  [4, 6],
  [7, 10],
] as const;
const PIECES = 2000;

interface Row {
  readonly name: string;
  readonly language: 'fr' | 'bm';
  /** The next piece of so many words; undefined when the text at hand is shorter. */
  readonly piece: (words: number, random: Random) => string | undefined;
}

const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
const country = await loadCountry(new URL('../country/ml', import.meta.url).pathname);
if (!country.ok) throw new Error(country.error.join('\n'));
const { lexicon, models } = country.value;
const identify = createIdentify(lexicon, models.language);

const judge = unseen(readUtterances('judge'));
const asTyped = (language: 'fr' | 'bm'): readonly string[] =>
  judge.filter((message) => message.language === language).map(({ text }) => text);
const rows = [...messageRows(), ...(values.corpora === undefined ? [] : corpusRows(values.corpora))];

process.stdout.write(
  [
    '## Right language, % (Lakana / franc-all restricted to the two), by number of words',
    '',
    table(
      ['text', ...LENGTHS.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))],
      rows.map(cells),
    ),
    '',
    '## A message in both languages',
    '',
    table(['messages of four words or more', 'called mixed, %'], mixedRows(identify)),
    '',
  ].join('\n'),
);

function messageRows(): Row[] {
  return (['bm', 'fr'] as const).map((language) => ({
    name: `${language}, messages as typed`,
    language,
    piece: (words, random) => wordsFrom(random.pick(asTyped(language)), words, random),
  }));
}

function corpusRows(corpora: string): Row[] {
  const tales = readJeli(corpora, 'test');
  const french = asTyped('fr');
  return [
    ...BAMBARA_TYPISTS.map((typist): Row => ({
      name: `bm, tales, ${typist}`,
      language: 'bm',
      piece: (words, random) => {
        const piece = wordsFrom(random.pick(tales), words, random);
        return piece === undefined ? undefined : typeBambara(piece, typist, random);
      },
    })),
    ...FRENCH_TYPISTS.map((typist): Row => ({
      name: `fr, messages, ${typist}`,
      language: 'fr',
      piece: (words, random) => {
        const piece = wordsFrom(random.pick(french), words, random);
        return piece === undefined ? undefined : typeFrench(piece, typist, random);
      },
    })),
  ];
}

function cells({ name, language, piece }: Row): string[] {
  const random = createRandom(1);
  return [
    name,
    ...LENGTHS.map(([from, to]) => {
      let pieces = 0;
      let ours = 0;
      let francs = 0;
      for (let tries = 0; tries < PIECES; tries += 1) {
        const text = piece(from + random.below(to - from + 1), random);
        if (text === undefined || !/\p{L}/u.test(text)) continue;
        pieces += 1;
        if (identify(text).language.code === language) ours += 1;
        if (franc(text) === language) francs += 1;
      }
      return `${percent(ours, pieces)} / ${percent(francs, pieces)}`;
    }),
  ];
}

function franc(text: string): 'fr' | 'bm' {
  return francAll(text, { only: ['bam', 'fra'], minLength: 1 })[0]?.[0] === 'bam' ? 'bm' : 'fr';
}

function mixedRows(ask: Identify): string[][] {
  return (['mixed', 'bm', 'fr'] as const).map((language) => {
    const texts = judge.filter(
      (message) => message.language === language && message.text.split(' ').length > 3,
    );
    const called = texts.filter(({ text }) => ask(text).language.code === 'mixed');
    return [`${language} (${String(texts.length)})`, percent(called.length, texts.length)];
  });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
