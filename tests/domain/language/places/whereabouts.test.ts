import { describe, expect, test } from '@jest/globals';
import type { Spot } from '#src/domain/understanding.ts';
import { testUnderstand } from '../load-lexicon.ts';

const understand = testUnderstand();
const nameOf = (spot: Spot | null): string | null => spot?.country ?? spot?.region ?? null;

/** Each message with where it puts the writer and another person: a country, a region, or nobody. */
type Case = readonly [message: string, self: string | null, other: string | null];

const THERE: readonly Case[] = [
  ['n bɛ Libi', 'LY', null],
  ['n be libi sisan', 'LY', null],
  ['ne bɛ Kowɛti', 'KW', null],
  ['an bɛ Alizeri', 'DZ', null],
  ['i ni ce n bɛ Ouaga', 'BF', null],
  ['n bɛ baara kɛ Nouakchott, u tɛ n sara', 'MR', null],
  ['n sera Libi', 'LY', null],
  ['u ye n ci Kowɛti', 'KW', null],
  ['u ye n datugu Moritani', 'MR', null],
  ['n bɛ Alizeri nimɔrɔ dɔ di n ma', 'DZ', null],
  ['je suis à Tamanrasset', 'DZ', null],
  ["je suis a tamanrasset on m'a volé", 'DZ', null],
  ["on m'enferme au Koweït", 'KW', null],
  ['ma patronne me garde enfermée au Koweït', 'KW', null],
  ["on m'a emmenée au Koweït et on m'a pris mon passeport", 'KW', null],
  ['je suis au maroc, mon patron a pris mon passeport', 'MA', null],
  ["en Libye on m'a pris mes papiers", 'LY', null],
  ['je suis Malien je vis à Abidjan', 'CI', null],
  ['je suis dans une prison de Libye', 'LY', null],
  ['je ne peux pas sortir de la maison au Koweït', 'KW', null],
  ['on est bloqués en Tunisie', 'TN', null],
  ['je vous écris depuis la Libye', 'LY', null],
  ['mon mari me bat je suis à Abidjan', 'CI', null],
  ['ma mère est malade je suis au Maroc', 'MA', null],
  ['je veux rentrer chez moi je suis en Libye', 'LY', null],
  ['je suis à Gao et je vais en Algérie', 'gao', null],
  ["j'ai quitté la Libye je suis à Agadez", 'NE', null],
  ['je suis parti en Libye, je suis revenu à Gao', 'gao', null],
];

const SOMEBODY_ELSE: readonly Case[] = [
  ['mon frère est en Libye', null, 'LY'],
  ['mon frère est en libye il est enfermé', null, 'LY'],
  ['ma soeur est partie au Koweit elle ne répond plus', null, 'KW'],
  ['elle ne peut pas sortir de la maison au Koweït', null, 'KW'],
  ['je cherche ma fille au Koweït', null, 'KW'],
  ['donnez moi un numero en tunisie pour mon frere', null, 'TN'],
  ['je suis à Bamako mon frère est en Libye', 'bamako', 'LY'],
  ['n dɔgɔkɛ bɛ Libi', null, 'LY'],
  ["n dogoke be Libi u y'a datugu", null, 'LY'],
  ["n ka muso bɛ Kowɛti, a patɔrɔn y'a ka paseport minɛ", null, 'KW'],
  ['n ka den taara Libi a tɛ n wele', null, 'LY'],
  ['a ko n ma ko a bɛ Libi', null, 'LY'],
  ['n teri bɛ Moritani', null, 'MR'],
];

const NOBODY: readonly Case[] = [
  ['je veux aller en Algérie', null, null],
  ['je pars demain en Libye', null, null],
  ["on veut m'envoyer au Koweït", null, null],
  ['que faire avant de partir en Algérie', null, null],
  ["quelqu'un me propose un travail à Dubai", null, null],
  ["on m'a proposé un travail au Koweït est-ce que c'est vrai", null, null],
  ['je ne suis plus en Libye', null, null],
  ["j'étais en Libye", null, null],
  ["c'est comment la vie en Libye", null, null],
  ['numéro en Libye', null, null],
  ["n b'a fɛ ka taa Libi", null, null],
  ["u b'a fɛ ka n ci Kowɛti", null, null],
  ['n tun bɛ Libi', null, null],
  ['n tɛ Libi', null, null],
  ['n taara Libi, n seginna so', null, null],
  ['Libye', null, null],
];

const LEFT: readonly (readonly [message: string, left: readonly string[]])[] = [
  ['je reviens de Libye', ['LY']],
  ['je viens de Libye', ['LY']],
  ['je suis rentré de Libye', ['LY']],
  ["j'ai quitté la Libye", ['LY']],
  ['n bɔra Libi', ['LY']],
  ['n seginna ka bɔ Alizeri', ['DZ']],
];

describe('who is where', () => {
  test.each([
    'je suis au Mali',
    'je suis rentré au Mali',
    'n bɛ Mali la',
    "j'ai quitté la Libye, je suis au Mali",
  ])('%s: is at home, nobody knows where', (message) => {
    expect(understand(message).whereabouts.self).toEqual({ region: null, country: null });
  });

  test.each(['je veux rentrer au Mali', 'quelle est la loi du Mali ?'])(
    '%s: need not be at home',
    (message) => {
      expect(understand(message).whereabouts.self).toBeNull();
    },
  );

  test.each([...THERE, ...SOMEBODY_ELSE, ...NOBODY])('%s', (message, self, other) => {
    const { whereabouts } = understand(message);
    expect([nameOf(whereabouts.self), nameOf(whereabouts.other)]).toEqual([self, other]);
  });

  test.each(LEFT)('%s: is no more there', (message, left) => {
    const { whereabouts } = understand(message);
    expect(whereabouts.left.map(nameOf)).toEqual(left);
    expect(whereabouts).toMatchObject({ self: null, other: null });
  });
});
