import { describe, expect, test } from '@jest/globals';
import { readPhone } from '#src/bot/recognizers/read-phone.ts';

describe('a phone number in an answer', () => {
  test.each([
    ['76 12 34 56', '+22376123456'],
    ['76.12.34.56', '+22376123456'],
    ['76123456', '+22376123456'],
    ['appelez le 76123456 le soir', '+22376123456'],
    ['+223 76 12 34 56', '+22376123456'],
    ['00223 76123456', '+22376123456'],
    ['+33 6 12 34 56 78', '+33612345678'],
  ])('%j is %s', async (text, phone) => {
    expect(await readPhone(text)).toBe(phone);
  });

  test.each(['', 'non', '12', 'appelle le 17', '80 333', '12345678901234', 'demain à 14 h'])(
    '%j is none',
    async (text) => {
      expect(await readPhone(text)).toBeUndefined();
    },
  );
});
