import { describe, expect, it } from '@jest/globals';
import { contactSchema } from '#src/domain/referral/contact.ts';
import { contactOf } from './contact-of.ts';

/** The paths and messages of what is wrong. */
function problems(contact: unknown): string[] {
  const parsed = contactSchema.safeParse(contact);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a number that can be stored', () => {
  const cases: [sentence: string, changes: Parameters<typeof contactOf>[0]][] = [
    ['a short code', {}],
    ['a longer code that is known', { number: '80333' }],
    ['the other one', { number: '80331' }],
    ['a toll-free number', { kind: 'tollfree', number: '80001115', e164: '+22380001115' }],
    ['an ordinary number', { kind: 'phone', number: '76123456', e164: '+22376123456' }],
    [
      'a number that can be dialled from any country',
      { kind: 'phone', number: '+22376123456', e164: '+22376123456' },
    ],
    [
      'a number at home that people abroad may be given',
      { kind: 'phone', number: '+22376123456', e164: '+22376123456', fromAbroad: true },
    ],
    ['round the clock', { hours: '24/7' }],
    ['not verified yet', { verified: null }],
  ];
  it.each(cases)('%s', (_sentence, changes) => {
    expect(problems(contactOf(changes))).toEqual([]);
  });
});

describe('a number that cannot', () => {
  const cases: [sentence: string, changes: object, problem: string][] = [
    [
      'a short code with the prefix of the country',
      { e164: '+22380333', number: '80333' },
      'number: a short code has no E.164 form',
    ],
    [
      'a short code dialled from abroad',
      { fromAbroad: true },
      'number: dialled from abroad, it begins with +',
    ],
    ['a long code that nobody knows', { number: '80332' }, 'number: not a known short code'],
    ['a known code of another country', { number: '80333', country: 'NE' }, 'number: not a known short code'],
    [
      'one digit too few',
      { kind: 'phone', number: '7612345', e164: '+2237612345' },
      'number: not a valid number of its country',
    ],
    [
      'a number of another country',
      { kind: 'phone', number: '76123456', e164: '+22676123456' },
      'number: its E.164 form is +22376123456',
    ],
    [
      'no E.164 form of an ordinary number',
      { kind: 'phone', number: '76123456' },
      'number: its E.164 form is +22376123456',
    ],
    [
      'a toll-free number as an ordinary one',
      { kind: 'phone', number: '80001115', e164: '+22380001115' },
      'number: toll-free numbers, and only they, are `tollfree`',
    ],
    [
      'an ordinary number as toll-free',
      { kind: 'tollfree', number: '76123456', e164: '+22376123456' },
      'number: toll-free numbers, and only they, are `tollfree`',
    ],
    ['a country that does not exist', { country: 'ZZ' }, 'country: not an ISO 3166-1 code of two letters'],
  ];
  it.each(cases)('%s', (_sentence, changes, problem) => {
    expect(problems({ ...contactOf(), ...changes })).toEqual([problem]);
  });

  it.each([
    ['spaces in the number', { number: '80 333' }],
    ['a label too long for a message', { label: { fr: 'x'.repeat(31), bm: 'x' } }],
    ['no source', { sources: [] }],
    ['verified by nobody', { verified: { by: '', on: '2026-03-01' } }],
    ['verified on a day that does not exist', { verified: { by: 'A. Test', on: '2026-02-30' } }],
    ['a field that does not exist', { phone: '17' }],
  ])('%s', (_sentence, changes) => {
    expect(problems({ ...contactOf(), ...changes })).not.toEqual([]);
  });
});
