import { expect, test } from '@jest/globals';
import { placeKeys } from '#src/domain/language/places/place-keys.ts';

test.each([
  ['Bamako', ['bamako']],
  ["N'Gouma", ['n guma', 'nguma']],
  ['Tin-Essako', ['tin esako', 'tinesako']],
  ['Nioro du Sahel', ['ñoro du sael', 'ñorodusael']],
  ['Macina', ['macina', 'mašina']],
  ['Banco', ['banco', 'banko']],
  ['Gouana', ['guana', 'gwana']],
  ['Commune I', ['comune i', 'komune i']],
])('%s', (name, keys) => {
  expect(placeKeys(name)).toEqual(keys);
});
