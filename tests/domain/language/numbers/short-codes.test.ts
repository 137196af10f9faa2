import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SHORT_CODES } from '#src/domain/language/numbers/short-codes.ts';

interface Contact {
  readonly country: string;
  readonly kind: string;
  readonly number: string;
}

test('the short codes that are read are those of the contacts of Mali', () => {
  const file = new URL('../../../../country/ml/contacts.json', import.meta.url);
  const contacts = JSON.parse(readFileSync(file, 'utf8')) as Contact[];
  const codes = contacts.filter(({ country, kind }) => country === 'ML' && kind === 'short');
  expect(new Set(codes.map(({ number }) => number))).toEqual(SHORT_CODES);
});
