import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { loadCountry } from '#src/content/load-country.ts';
import { placesOf } from '#src/content/places-of.ts';
import { createFindRegions } from '#src/domain/language/places/find-regions.ts';
import { foldWord } from '#src/domain/language/fold.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';
import { placeKeys } from '#src/domain/language/places/place-keys.ts';
import { createTokenize } from '#src/domain/language/tokenize.ts';

const loaded = await loadCountry(join(import.meta.dirname, '../../../../country/ml'));
if (!loaded.ok) throw new Error(loaded.error.join('\n'));
const { lexicon, places, regions } = loaded.value;
const { markers, neutral } = lexicon.words;
const tokenize = createTokenize(lexicon.words);
const find = createFindRegions(
  placesOf(loaded.value),
  new Set([...markers.fr, ...markers.bm, ...neutral].map(foldWord)),
);

function regionsIn(text: string): unknown[] {
  return find(text, tokenize(text)).map(({ value }) => value);
}

describe('regions', () => {
  test.each([
    ['bamako', 'Bamako bamako BAMAKO Bamakɔ Bamakò bamakô bko bamaco'],
    ['kayes', 'Kayes kayes Kayi kayi kaye'],
    ['koulikoro', 'Koulikoro kulikoro Kulikɔrɔ Kulukɔrɔ koulicoro'],
    ['sikasso', 'Sikasso sikaso Sikaso sicasso sikkasso'],
    ['segou', 'Ségou segou Segu ségu SEGOU'],
    ['mopti', 'Mopti moti mopty'],
    ['tombouctou', 'Tombouctou tombouktou Tumutu timbouctou Timbuktu toumbouctou'],
    ['gao', 'Gao gao Gawo'],
    ['kidal', 'Kidal Kidali'],
    ['taoudenit', 'Taoudénit taoudeni Taoudenni tawudeni'],
    ['menaka', 'Ménaka menaka'],
    ['nioro', 'Nioro nioro Ɲɔrɔ gnoro nyoro Nyòrò'],
    ['dioila', 'Dioïla dioila Joyila djoïla'],
    ['bougouni', 'Bougouni bougouni Buguni bugouni'],
    ['koutiala', 'Koutiala koutiala Kucala koutchala'],
    ['douentza', 'Douentza douenza Duwanza'],
    ['bandiagara', 'Bandiagara Banjagara bandjagara'],
  ])('%s, alone: %s', (region, spellings) => {
    for (const word of spellings.split(' ')) expect([word, regionsIn(word)]).toEqual([word, [region]]);
  });
});

describe('in a sentence', () => {
  test.each([
    ['je suis à kita', 'kita'],
    ['n bɛ kita', 'kita'],
    ['n taara kita kunun', 'kita'],
    ['Kita mara la', 'kita'],
    ['ils sont à San', 'san'],
    ['je suis a san', 'san'],
    ['dans le cercle de Nara', 'nara'],
    ['je suis de nara', 'nara'],
    ['j’habite à Bla', 'segou'],
    ['elle vient de fana', 'dioila'],
    ['on m’a amené à nioro du sahel', 'nioro'],
    ['n bɛ baara la Keniyeba sanudugu la', 'kayes'],
    ['il m’a laissée à sikassso', 'sikasso'],
    ['je veux quitter tombouctu', 'tombouctou'],
    ['mon frère est à bamaqo', 'bamako'],
    ['près de koutialla', 'koutiala'],
    ['n bɛ sikassa', 'sikasso'],
    ['sikassa', 'sikasso'],
  ])('%s', (message, region) => {
    expect(regionsIn(message)).toEqual([region]);
  });
});

describe('towns, quarters, borders and work', () => {
  test.each([
    ['je suis à Kati', 'koulikoro'],
    ['je travaille chez une dame à kalaban coura', 'bamako'],
    ['kalabancoura', 'bamako'],
    ['kalabancoro', 'koulikoro'],
    ['n bɛ Bankɔni', 'bamako'],
    ['il habite bako djikoroni', 'bamako'],
    ['faladiè', 'bamako'],
    ['au point g', 'bamako'],
    ['commune 4', 'bamako'],
    ['commune VI', 'bamako'],
    ['sévaré', 'mopti'],
    ['la frontière de kouremale', 'koulikoro'],
    ['zegoua', 'sikasso'],
    ['zegwa', 'sikasso'],
    ['hérémakono', 'sikasso'],
    ['on est bloqués à Labbezanga', 'gao'],
    ['labezanga', 'gao'],
    ['tin zawaten', 'kidal'],
    ['tinzawaten', 'kidal'],
    ['tinzaouatene', 'kidal'],
    ['in khalil', 'kidal'],
    ['inkhalil', 'kidal'],
    ['benena', 'san'],
    ['goggi', 'nioro'],
    ['diboli', 'kayes'],
    ['la mine de sadiola', 'kayes'],
    ['loulo', 'kayes'],
    ['kangaba sanudugu la', 'koulikoro'],
    ['yanfolila', 'bougouni'],
    ['les salines de taoudeni', 'taoudenit'],
    ['dans les champs de l’office du niger', 'segou'],
    ['niono', 'segou'],
    ['gnono', 'segou'],
    ["N'Gouma", 'douentza'],
    ['ngouma', 'douentza'],
    ["M'Péssoba", 'koutiala'],
    ['tinessako', 'kidal'],
    ['massina', 'segou'],
    ['ouelessebougou', 'bougouni'],
    ['welesebugu', 'bougouni'],
  ])('%s', (message, region) => {
    expect(regionsIn(message)).toEqual([region]);
  });
});

describe('no place', () => {
  test.each([
    'san fila',
    'san 15',
    'a bɛ san tan ni duuru bɔ',
    'n ye mobili san',
    'il kita la maison',
    'il a kita son travail',
    'je m’appelle Nara',
    'n tɔgɔ ye Kita',
    'u bɛ n gosi don o don',
    'ne fana bɛ bamananke',
    'u ye n bla ka taa',
    'il veut dire quoi',
    'ne de fana b’a fɛ',
    'a y’a dogo',
    'sanga kelen',
    'lɛrɛ 8',
    'n dɔgɔ',
    'a jamu ye mun ye',
    'je suis en maladie',
    'une machine a coudre',
    'un point important',
    'la vie en commune',
    'matigi bɛ n minɛ',
    'denmisɛnw kabila kɔnɔ',
    'u bɛ taa furu kɛ',
    'a bɛ lasigi',
    'n ye masigin ye',
  ])('%s', (message) => {
    expect(regionsIn(message)).toEqual([]);
  });
});

it('finds every name of the map, alone, as it is written and as an SMS shows it', () => {
  const missed = placesOf(loaded.value).flatMap(({ id, names }) =>
    names
      .flatMap((name) => [name, name.toUpperCase(), gsm7(name, 'bm')])
      .filter((name) => regionsIn(name)[0] !== id),
  );
  expect(missed).toEqual([]);
});

describe('a letter wrong', () => {
  const known = new Set(placesOf(loaded.value).flatMap(({ names }) => names.flatMap(placeKeys)));
  const long = regions
    .flatMap(({ id, name }) => [name.fr, name.bm].map((written) => [id, written.toLowerCase()] as const))
    .filter(([, name]) => /^\p{L}+$/u.test(name) && placeKeys(name).every((key) => key.length >= 6));

  it('in a long name leaves it what it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom('', 'q', 'z'),
        ([id, name], at, letter) => {
          const cut = at % name.length;
          const wrong = name.slice(0, cut) + letter + name.slice(cut + 1);
          fc.pre(!known.has(foldWord(wrong)));
          // A letter of a digraph (ou, ss, ia) can change the key by more than a letter: then nothing is found.
          expect([[], [id]]).toContainEqual(regionsIn(`je suis à ${wrong}`));
          expect(regionsIn(`je suis à ${name}z`)).toEqual([id]);
        },
      ),
      { seed: 2026 },
    );
  });

  test.each(['je suis à kta', 'je suis à gaoz', 'je suis à moppi'])('in a short one: %s', (message) => {
    expect(regionsIn(message)).toEqual([]);
  });
});

test('offsets are those of the text, whatever surrounds a name', () => {
  const names = places.places.map(({ name }) => name);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), fc.string(), (name, before, after) => {
      const text = `${before} à ${name}. ${after}`;
      for (const { start, end, text: found } of find(text, tokenize(text))) {
        expect(text.slice(start, end)).toBe(found);
      }
    }),
    { seed: 2026 },
  );
});
