import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadCountry } from '#src/content/load-country.ts';
import { locate } from '#src/domain/places/locate.ts';
import { positionText } from '#src/domain/places/position-text.ts';
import type { TownMap } from '#src/domain/places/town-map.ts';

let map: TownMap;
beforeAll(async () => {
  const country = await loadCountry(join(import.meta.dirname, '../../../country/ml'));
  if (!country.ok) throw new Error(country.error.join('\n'));
  map = country.value.map;
});

describe('a position at home is in the region of the nearest town', () => {
  test.each([
    ['the middle of Bamako', 12.6392, -8.0029, 'bamako'],
    ['Banconi, in the north of Bamako', 12.685, -7.95, 'bamako'],
    ['Sénou, at the airport', 12.535, -7.95, 'bamako'],
    ['Kati', 12.744, -8.072, 'koulikoro'],
    ['Kita', 13.035, -9.49, 'kita'],
    ['Sévaré', 14.53, -4.1, 'mopti'],
    ['Sanankoroba, on the way to Bougouni', 12.4, -7.94, 'bamako'],
    ['a gold site of Kéniéba', 12.95, -11.35, 'kayes'],
    ['Taoudénit, in the salt', 22.67, -3.98, 'taoudenit'],
    ['the desert between Araouane and Taoudénit', 21, -3.7, 'taoudenit'],
    ['Ber, east of Tombouctou', 16.83, -2.53, 'tombouctou'],
    ['Ménaka', 15.92, 2.4, 'menaka'],
    ['Zégoua, at the border post', 10.47, -5.65, 'sikasso'],
    ['Diboli, at the border post', 14.46, -12.19, 'kayes'],
  ])('%s', (_place, latitude, longitude, region) => {
    expect(locate({ latitude, longitude }, map)).toEqual({ region, country: null });
  });
});

describe('a position abroad is in the country of the nearest town', () => {
  test.each([
    ['Abidjan', 5.35, -4.02, 'CI'],
    ['Ferkessédougou', 9.6, -5.2, 'CI'],
    ['Bobo-Dioulasso', 11.18, -4.29, 'BF'],
    ['Siguiri', 11.42, -9.17, 'GN'],
    ['Tambacounda', 13.77, -13.67, 'SN'],
    ['Nouakchott', 18.08, -15.98, 'MR'],
    ['the camp of Mbera', 15.83, -5.78, 'MR'],
    ['Assamaka', 19.35, 5.8, 'NE'],
    ['Bordj Badji Mokhtar', 21.33, 0.95, 'DZ'],
    ['Tamanrasset', 22.79, 5.53, 'DZ'],
    ['Sabha', 27.04, 14.43, 'LY'],
    ['Zarzis', 33.5, 11.1, 'TN'],
    ['Melilla', 35.29, -2.94, 'ES'],
    ['Nador', 35.17, -2.93, 'MA'],
    ['Lampedusa', 35.5, 12.6, 'IT'],
    ['Koweït', 29.37, 47.98, 'KW'],
    ['Djeddah', 21.54, 39.17, 'SA'],
    ['Montreuil, beside Paris', 48.86, 2.44, 'FR'],
  ])('%s', (_place, latitude, longitude, country) => {
    expect(locate({ latitude, longitude }, map)).toEqual({ region: null, country });
  });
});

describe('nothing is said of a position', () => {
  test.each([
    ['in a country whose numbers nobody has: Freetown', 8.48, -13.23],
    ['in the middle of the Atlantic', 20, -35],
    ['in New York', 40.7, -74],
    ['at the pole', 90, 0],
    ['at the other end of the world', -40, 180],
  ])('%s', (_place, latitude, longitude) => {
    expect(locate({ latitude, longitude }, map)).toEqual({ region: null, country: null });
  });
});

test('between two towns that are about as near, home is taken', () => {
  const towns = [
    { name: 'A', region: 'sikasso', latitude: 0, longitude: 0 },
    { name: 'B', country: 'CI', latitude: 0, longitude: 1 },
  ];
  // A degree of longitude at the equator is 111 km: 61 and 50 km, then 72 and 39.
  expect(locate({ latitude: 0, longitude: 0.55 }, { source: '', towns })).toMatchObject({
    region: 'sikasso',
  });
  expect(locate({ latitude: 0, longitude: 0.65 }, { source: '', towns })).toMatchObject({ country: 'CI' });
});

test('the map goes around the world', () => {
  const towns = [{ name: 'A', region: 'sikasso', latitude: 0, longitude: 179.9 }];
  expect(locate({ latitude: 0, longitude: -179.9 }, { source: '', towns })).toMatchObject({
    region: 'sikasso',
  });
});

test('staff read a position to the metre, with the name that came with it', () => {
  const position = { kind: 'location', latitude: 12.6392, longitude: -8.00294 } as const;
  expect(positionText(position)).toBe('12.63920, -8.00294');
  expect(positionText({ ...position, name: 'Gare de Sogoniko' })).toBe(
    'Gare de Sogoniko (12.63920, -8.00294)',
  );
});
