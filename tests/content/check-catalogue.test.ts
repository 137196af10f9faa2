import { describe, expect, it } from '@jest/globals';
import { checkCatalogue, type CatalogueSources } from '#src/content/check-catalogue.ts';
import { runCheck } from '#src/content/run-check.ts';

interface Texts {
  readonly fr?: unknown;
  readonly bm?: unknown;
  readonly review?: CatalogueSources['review'];
  readonly forbidden?: Partial<CatalogueSources['rules']['forbidden']>;
}

const GOOD = { ask: 'Bonjour {{name}}', choice: { yes: 'Oui', no: 'Non' } };

/** A catalogue without a mistake, with `planted` in the place of its texts. */
function sources({ fr = GOOD, bm = GOOD, review, forbidden }: Texts): CatalogueSources {
  return {
    locales: { fr: { area: fr }, bm: { area: bm } } as CatalogueSources['locales'],
    rules: {
      forbidden: {
        everywhere: ['esclav*', 'traite', 'jɔn'],
        namespaces: { area: ['dette'], other: ['wari'] },
        asked: ['area'],
        names: ['label'],
        ...forbidden,
      },
      placeholders: { name: 10, numbers: 300, label: 30 },
      bilingual: [],
    },
    review: review ?? {
      'area:ask': { reviewed: false },
      'area:choice.yes': { reviewed: false },
      'area:choice.no': { reviewed: false },
    },
  };
}

function found(texts: Texts): readonly string[] {
  return checkCatalogue(sources(texts)).map(({ check, language, key }) => `${check} ${language} ${key}`);
}

const both = (changes: object): Texts => ({ fr: { ...GOOD, ...changes }, bm: { ...GOOD, ...changes } });

describe('a mistake planted in the catalogue', () => {
  it('is not there: nothing is found', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Texts, readonly string[]]>([
    [
      'a key that Bambara lacks',
      { bm: { ask: GOOD.ask, choice: { yes: 'Ɔwɔ' } } },
      ['keys bm area:choice.no'],
    ],
    [
      'a key that French lacks',
      { fr: { ask: GOOD.ask, choice: { yes: 'Oui' } } },
      ['keys fr area:choice.no'],
    ],
    ['another placeholder', { bm: { ...GOOD, ask: 'I ni ce {{nom}}' } }, ['placeholders bm area:ask']],
    ['a placeholder left out', { bm: { ...GOOD, ask: 'I ni ce' } }, ['placeholders bm area:ask']],
    ['a placeholder without a length', both({ ask: '{{who}}' }), ['placeholders fr area:ask']],
    ['a placeholder with one brace', { fr: { ...GOOD, ask: '{{name}} {x}' } }, ['placeholders fr area:ask']],
    ['an empty text', { bm: { ...GOOD, choice: { yes: 'Ɔwɔ', no: ' ' } } }, ['empty bm area:choice.no']],
    ['307 units of SMS', { fr: { ...GOOD, ask: '{{name}}'.padEnd(305, 'a') } }, ['segments fr area:ask']],
    [
      'a placeholder whose value makes it too long',
      both({ ask: '{{numbers}} ou non' }),
      ['segments fr area:ask'],
    ],
    ['a body over 1,024', { fr: { ...GOOD, ask: '{{name}}'.padEnd(1023, 'a') } }, ['body fr area:ask']],
    [
      'a title of 21 units',
      { fr: { ...GOOD, choice: { yes: 'Oui'.padEnd(21, 'i'), no: 'Non' } } },
      ['title fr area:choice.yes'],
    ],
    ['two titles alike', { fr: { ...GOOD, choice: { yes: 'Oui', no: 'oui' } } }, ['title fr area:choice.no']],
    [
      'two titles that an SMS makes alike',
      { bm: { ...GOOD, choice: { yes: 'Ɲa', no: 'Nya' } } },
      ['title bm area:choice.no'],
    ],
    ['an emoji, which an SMS loses', { fr: { ...GOOD, ask: '{{name}} 👍' } }, ['gsm7 fr area:ask']],
    ['a letter that an SMS cannot carry', { fr: { ...GOOD, ask: '{{name}} ж' } }, ['gsm7 fr area:ask']],
    ['a joiner that cannot be seen', { fr: { ...GOOD, ask: '{{name}}\u200b' } }, ['gsm7 fr area:ask']],
    [
      'a word for a locked screen to hide',
      { fr: { ...GOOD, ask: '{{name}}, Esclavage' } },
      ['preview fr area:ask'],
    ],
    ['such a word with accents', { fr: { ...GOOD, ask: '{{name}} la tràite' } }, ['preview fr area:ask']],
    [
      'such a word behind a line break',
      { fr: { ...GOOD, ask: '{{name}}\nTraite' } },
      ['preview fr area:ask'],
    ],
    [
      'such a word in a title',
      { bm: { ...GOOD, choice: { yes: 'Jɔn', no: 'Ayi' } } },
      ['preview bm area:choice.yes'],
    ],
    [
      'such a word cut by the edge',
      { fr: { ...GOOD, ask: '{{name}} '.padEnd(36, 'a') + ' traite' } },
      ['preview fr area:ask'],
    ],
    [
      "a word of its namespace's own list",
      { fr: { ...GOOD, ask: '{{name}}, votre dette' } },
      ['preview fr area:ask'],
    ],
    [
      'such a word that moves up when a value is empty',
      { fr: { ...GOOD, ask: '{{name}} '.padEnd(39, 'a') + ' traite' } },
      ['preview fr area:ask'],
    ],
    [
      'names of the directory where a locked screen shows them',
      both({ ask: 'Appelez {{name}} :\n{{label}}' }),
      ['preview fr area:ask', 'preview bm area:ask'],
    ],
    [
      'such a word behind the preview of a text that nobody asked for',
      { fr: { ...GOOD, ask: '{{name}} '.padEnd(60, 'a') + ' traite' }, forbidden: { asked: [] } },
      ['discreet fr area:ask'],
    ],
    ['è typed in Bambara', { bm: { ...GOOD, ask: '{{name}} bè yan' } }, ['letters bm area:ask']],
    ['ò typed in Bambara', { bm: { ...GOOD, ask: '{{name}} fò' } }, ['letters bm area:ask']],
    ['a Greek epsilon', { bm: { ...GOOD, ask: '{{name}} bε yan' } }, ['letters bm area:ask']],
    [
      'a tone written on a letter',
      { bm: { ...GOOD, ask: '{{name}} ka\u0300 taa' } },
      ['letters bm area:ask'],
    ],
    [
      'a text that the review does not know',
      { review: { 'area:ask': { reviewed: false } } },
      ['review bm area:choice.yes'],
    ],
    [
      'an entry of the review without a text',
      { review: { ...sources({}).review, 'area:gone': { reviewed: false } } },
      ['review bm area:gone'],
    ],
  ])('is found: %s', (_, texts, problems) => {
    expect(found(texts)).toEqual(expect.arrayContaining([...problems]));
  });
});

describe('a text at the edge', () => {
  it.each<[string, Texts]>([
    [
      '306 units of SMS, the placeholder at its longest',
      { fr: { ...GOOD, ask: '{{name}}'.padEnd(304, 'a') } },
    ],
    ['a title of 20 units', { fr: { ...GOOD, choice: { yes: 'Oui'.padEnd(20, 'i'), no: 'Non' } } }],
    ['a word to hide after the preview', { fr: { ...GOOD, ask: '{{name}} '.padEnd(48, 'a') + ' traite' } }],
    ['names of the directory behind it', both({ ask: '{{name}} '.padEnd(60, 'a') + '\n{{label}}' })],
    ['a word that only contains one to hide', { fr: { ...GOOD, ask: '{{name}} retraite traiter' } }],
    [
      "a title with a word of its namespace's own list",
      { fr: { ...GOOD, choice: { yes: 'Dette', no: 'Non' } } },
    ],
    ["a word of another namespace's list", { fr: { ...GOOD, ask: '{{name}} wari' } }],
    ['the letters of Bambara, small and capital', { bm: { ...GOOD, ask: '{{name}} ɛɔɲŋ ƐƆƝŊ' } }],
    ['the same title in two questions', both({ choice: { yes: 'Oui', no: 'Non' } })],
  ])('is not a mistake: %s', (_, texts) => {
    expect(found(texts)).toEqual([]);
  });
});

describe('the catalogue of this project', () => {
  it('has no mistake', async () => {
    expect(await runCheck('locales')).toEqual([]);
  });
});
