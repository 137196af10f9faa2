import { expect, test } from '@jest/globals';
import { checkContacts, type ContactsCheck } from '#src/domain/referral/check-contacts.ts';
import type { Contact } from '#src/domain/referral/contact.ts';
import { mali } from '#tests/domain/triage/mali.ts';
import { contactOf } from './contact-of.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const police = contactOf({ id: 'ml.police' });
const doctor = contactOf({ id: 'ml.doctor', category: 'health', isPolice: false });
const women = contactOf({ id: 'ml.women', category: 'violence', isPolice: false, emergency: false });
const stale = { ...doctor, verified: { by: 'A. Test', on: '2025-11-01' } };
const due = { ...doctor, nextCheck: '2026-03-09' };
const never = { ...doctor, verified: null };
const abroad = contactOf({ id: 'ne.doctor', country: 'NE', abroad: true, isPolice: false });
const BOTH: ContactsCheck['blocks'] = ['no_verified_emergency_contact', 'no_verified_non_police_contact'];

const CASES: [sentence: string, contacts: Contact[], check: ContactsCheck][] = [
  ['police and another line', [police, women], { blocks: [], expired: [], unverified: [] }],
  ['one line that is both', [doctor], { blocks: [], expired: [], unverified: [] }],
  ['police only', [police], { blocks: ['no_verified_non_police_contact'], expired: [], unverified: [] }],
  [
    'nobody who sends help',
    [women],
    { blocks: ['no_verified_emergency_contact'], expired: [], unverified: [] },
  ],
  [
    'the other line expired',
    [police, stale],
    { blocks: ['no_verified_non_police_contact'], expired: ['ml.doctor'], unverified: [] },
  ],
  ['the next check was yesterday', [due], { blocks: BOTH, expired: ['ml.doctor'], unverified: [] }],
  ['never called', [never], { blocks: BOTH, expired: [], unverified: ['ml.doctor'] }],
  ['numbers abroad do not help at home', [abroad], { blocks: BOTH, expired: [], unverified: [] }],
  [
    'an expired one beside what is needed does not block',
    [police, women, stale],
    { blocks: [], expired: ['ml.doctor'], unverified: [] },
  ],
  ['an empty directory', [], { blocks: BOTH, expired: [], unverified: [] }],
];

test.each(CASES)('%s', (_sentence, contacts, check) => {
  expect(checkContacts(contacts, NOW)).toEqual(check);
});

test('the directory of Mali blocks production until it was called', () => {
  const { blocks, unverified } = checkContacts(mali.contacts, NOW);
  expect(blocks).toEqual(BOTH);
  expect(unverified).toHaveLength(mali.contacts.length);
});
