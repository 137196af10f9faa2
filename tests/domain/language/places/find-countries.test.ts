import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { loadCountry } from '#src/content/load-country.ts';
import { createFindCountries } from '#src/domain/language/places/find-countries.ts';
import { createTokenize } from '#src/domain/language/tokenize.ts';

const loaded = await loadCountry(join(import.meta.dirname, '../../../../country/ml'));
if (!loaded.ok) throw new Error(loaded.error.join('\n'));
const { abroad, lexicon } = loaded.value;
const tokenize = createTokenize(lexicon.words);
const find = createFindCountries(abroad);

function countriesIn(text: string): string[] {
  return find(text, tokenize(text)).map(({ country }) => country);
}

describe('countries of the corridor', () => {
  test.each([
    ['DZ', 'Algérie algerie Alizeri alzeri algeri'],
    ['LY', 'Libye libie Libi lybie'],
    ['MR', 'Mauritanie Moritani moritanie'],
    ['NE', 'Niger Nizɛri nizeri'],
    ['CI', 'Kɔdiwari kodivoire RCI'],
    ['SN', 'Sénégal Senegali sinigal'],
    ['GN', 'Guinée Gine guinee'],
    ['BF', 'Burkina Burukinafaso bourkina'],
    ['TN', 'Tunisie Tunizi tounisie'],
    ['MA', 'Maroc Marɔku marok'],
    ['KW', 'Koweït koweit Koweti kuwait kouwait'],
    ['SA', 'Arabie arabi saoudite'],
    ['AE', 'Dubaï dubai Dubayi doubai Émirats'],
    ['LB', 'Liban liban'],
    ['OM', 'Oman oman'],
    ['FR', 'France Faransi'],
    ['ES', 'Espagne Ɛsipaɲi'],
  ])('%s: %s', (country, spellings) => {
    for (const word of spellings.split(' ')) expect([word, countriesIn(word)]).toEqual([word, [country]]);
  });
});

describe('in a sentence', () => {
  test.each([
    ["ma soeur est en Côte d'Ivoire", ['CI']],
    ['elle travaille en cote divoire', ['CI']],
    ['n dɔgɔmuso bɛ Arabi Sawuditi', ['SA']],
    ['on m’a vendu à Sabha en Libye', ['LY', 'LY']],
    ['bloqué à tamanrasset', ['DZ']],
    ['n taara Alizeri ka bɔ Gao', ['DZ']],
    ['de Bamako à Nouakchott', ['MR']],
    ['mon patron est à Conakry', ['GN']],
    ['je vais au togo', ['TG']],
    ['Guinée-Bissau', ['GW']],
    ['la guinée équatoriale', ['GQ']],
    ['en mauritani', ['MR']],
  ])('%s', (message, countries) => {
    expect(countriesIn(message)).toEqual(countries);
  });
});

describe('no country', () => {
  test.each([
    'je travaille à l’Office du Niger',
    'au bord du fleuve Niger',
    'n tɔgɔ ye Awa',
    'mɔgɔ saba',
    'dix mille francs',
    'je parle français',
    'ces gens',
    'je suis fiancée',
    'au champ de coton',
    'j’habite au Mali',
  ])('%s', (message) => {
    expect(countriesIn(message)).toEqual([]);
  });
});

it('finds every name as it is written, with its own offsets', () => {
  const missed = abroad.countries.flatMap(({ code, name, aliases, towns }) =>
    [name.fr, name.bm ?? name.fr, ...aliases, ...towns].filter((written) => {
      const text = `je suis à ${written}`;
      const [found] = find(text, tokenize(text));
      return found?.country !== code || text.slice(found.start, found.end) !== found.text;
    }),
  );
  expect(missed).toEqual([]);
});
