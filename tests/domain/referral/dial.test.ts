import { expect, test } from '@jest/globals';
import { dial } from '#src/domain/referral/dial.ts';
import { mali } from '#tests/domain/triage/mali.ts';
import { contactOf } from './contact-of.ts';

const CASES: [sentence: string, changes: Parameters<typeof contactOf>[0], shown: string][] = [
  ['a short code', { number: '17' }, '17'],
  ['a code of four digits', { number: '1548', country: 'DZ' }, '1548'],
  ['a code of five digits', { number: '80333' }, '80 333'],
  ['a toll-free number', { kind: 'tollfree', number: '80001115' }, '80 00 11 15'],
  ['an ordinary number', { kind: 'phone', number: '76123456' }, '76 12 34 56'],
  ['with the prefix', { kind: 'phone', number: '+22376123456' }, '+223 76 12 34 56'],
  ['as its own country writes it', { kind: 'tollfree', number: '80101566', country: 'TN' }, '80 101 566'],
];

test.each(CASES)('%s', (_sentence, changes, shown) => {
  expect(dial(contactOf(changes))).toBe(shown);
});

test('no digit is lost or added, for every contact of the directory', () => {
  for (const contact of mali.contacts) expect(dial(contact).replace(/[^\d+]/g, '')).toBe(contact.number);
});
