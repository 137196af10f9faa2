import { describe, expect, test } from '@jest/globals';
import library from '@microsoft/recognizers-text';
import { BambaraRecognizer } from '#src/bot/recognizers/bambara/bambara-recognizer.ts';

const recognizer = new BambaraRecognizer();
const now = new Date('2026-11-25T10:00:00Z');

describe('the culture bm-ml', () => {
  test.each([
    ['NumberModel', 'mɔgɔ ba tan ni fila', 'ba tan ni fila', 'number', { value: '12000' }],
    ['OrdinalModel', 'den filanan', 'filanan', 'ordinal', { value: '2' }],
    ['OrdinalModel', 'cɛ laban', 'laban', 'ordinal', { offset: '0', relativeTo: 'end' }],
    ['AgeModel', 'a si bɛ san tan ni duuru la', 'san tan ni duuru', 'age', { value: '15', unit: 'San' }],
    [
      'CurrencyModel',
      'dɔrɔmɛ duuru',
      'dɔrɔmɛ duuru',
      'currency',
      { value: '25', unit: 'F CFA', isoCurrency: 'XOF' },
    ],
    [
      'CurrencyModel',
      'sefawari 5000',
      '5000',
      'currency',
      { value: null, francsIfDorome: '25000', francsIfFranc: '5000', confirm: true },
    ],
    ['BooleanModel', 'awɔ', 'awɔ', 'boolean', { value: true, score: 1, otherResults: [] }],
    ['BooleanModel', 'Ayi !', 'Ayi', 'boolean', { value: false }],
    ['PhoneNumberModel', 'n wele 76 12 34 56 na', '76 12 34 56', 'phonenumber', { value: '+22376123456' }],
    ['PhoneNumberModel', '80 333', '80 333', 'phonenumber', { value: '80333' }],
  ])('%s reads %s', (model, text, words, typeName, resolution) => {
    const results = recognizer.getModel(model, 'bm-ml', false).parse(text);
    const start = text.indexOf(words);
    // As everywhere in the library, the end is the place of the last character.
    expect(results).toEqual([
      expect.objectContaining({ text: words, start, end: start + words.length - 1, typeName }),
    ]);
    expect(results[0]).toBeInstanceOf(library.ModelResult);
    expect(results[0]?.resolution).toMatchObject(resolution);
  });

  test.each([
    ['alamisasu', 'datetimeV2.datetimerange', '2026-11-25 18:00:00', '2026-11-26 00:00:00'],
    ['kunun su', 'datetimeV2.datetimerange', '2026-11-24 20:00:00', '2026-11-25 06:00:00'],
    ['dɔgɔkun tɛmɛnen', 'datetimeV2.daterange', '2026-11-16', '2026-11-23'],
    ['kabini kalo saba', 'datetimeV2.daterange', '2026-08-25', '2026-11-25'],
  ])('DateTimeModel reads %s on a Wednesday', (text, typeName, start, end) => {
    const [result] = recognizer.dates(text, now);
    expect(result).toMatchObject({ text, typeName });
    expect((result?.resolution as { values: unknown[] }).values[0]).toMatchObject({ start, end });
  });

  test.each([
    'NumberModel',
    'OrdinalModel',
    'AgeModel',
    'CurrencyModel',
    'DateTimeModel',
    'BooleanModel',
    'PhoneNumberModel',
  ])('%s finds nothing where there is nothing', (model) => {
    expect(recognizer.getModel(model, 'bm-ml', false).parse('n ba taara sugu la')).toEqual([]);
  });

  test('naamu is no consent', () => {
    expect(recognizer.getModel('BooleanModel', 'bm-ml', false).parse('naamu')).toEqual([]);
  });

  test('only Bambara is registered here, and a second recognizer stands beside the first', () => {
    expect(() => recognizer.getModel('NumberModel', 'fr-fr', false)).toThrow('Could not find Model');
    expect(() => new BambaraRecognizer()).not.toThrow();
  });
});
