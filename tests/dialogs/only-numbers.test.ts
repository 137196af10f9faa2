import { expect, test } from '@jest/globals';
import { isOnlyNumbers } from '#dialogs/prompts/named-numbers.ts';

test.each([
  '1',
  'un',
  'une',
  'fila ni saba',
  'kelen, fila',
  'n° 3',
  'numéro un',
  'nimɔrɔ kelen',
  'la deuxième',
  'filanan',
  '10',
])('"%s" is an answer by number, and nothing else', async (text) => {
  expect(await isOnlyNumbers(text, 'fr')).toBe(true);
  expect(await isOnlyNumbers(text, 'bm')).toBe(true);
});

test.each([
  '',
  '0',
  '17',
  '115',
  '76123456',
  'au secours',
  'le',
  'aide moi',
  'un homme',
  '2 enfants',
  'n deme',
  'un numero',
  'un numéro ?',
  'nimɔrɔ',
])('"%s" may be more, and is understood', async (text) => {
  expect(await isOnlyNumbers(text, 'fr')).toBe(false);
  expect(await isOnlyNumbers(text, 'bm')).toBe(false);
});
