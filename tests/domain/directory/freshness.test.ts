import { expect, test } from '@jest/globals';
import { editedEntry, importedEntry, newEntry } from '#src/domain/directory/edit-entry.ts';
import { freshnessOf, validUntil, type Freshness } from '#src/domain/directory/freshness.ts';
import { entryOf, phoneOf, serviceOf } from './entry-of.ts';

const ON = { by: 'A. Test', on: '2026-03-01' };

test.each<readonly [day: string, nextCheck: string | null, freshness: Freshness]>([
  ['2026-02-28', null, 'expired'],
  ['2026-03-01', null, 'fresh'],
  ['2026-05-15', null, 'fresh'],
  ['2026-05-16', null, 'due'],
  ['2026-05-30', null, 'due'],
  ['2026-05-31', null, 'expired'],
  ['2026-03-10', '2026-03-20', 'due'],
  ['2026-03-21', '2026-03-20', 'expired'],
  ['2026-05-31', '2026-12-31', 'expired'],
])('verified on 1 March, on %s it is with a next check on %s: %s', (day, nextCheck, freshness) => {
  const now = new Date(`${day}T23:59:00Z`);
  expect(freshnessOf({ verified: ON, nextCheck }, now)).toBe(freshness);
});

test('nothing was ever called', () => {
  expect(freshnessOf({ verified: null, nextCheck: '2030-01-01' }, new Date())).toBe('unverified');
  expect(validUntil({ verified: null, nextCheck: null })).toBeNull();
  expect(validUntil({ verified: ON, nextCheck: null })).toBe('2026-05-30');
});

const KNOWN = entryOf({ phones: [phoneOf()], verified: ON, nextCheck: '2026-05-01' });

test.each<readonly [what: string, changed: Partial<typeof KNOWN>, holds: boolean]>([
  ['nothing', {}, true],
  ['the name', { name: 'Autre' }, true],
  ['an address for mail', { email: 'a@example.org' }, true],
  ['a label', { services: [serviceOf({ name: 'Autre' })] }, true],
  ['a number', { phones: [phoneOf({ number: '+22370000002' })] }, false],
  ['one number more', { phones: [phoneOf(), phoneOf({ id: 'ml.two', number: '+22370000002' })] }, false],
  [
    'the hours',
    {
      services: [
        serviceOf({ schedules: [{ days: ['MO'], opens: '08:00', closes: '12:00', onHolidays: false }] }),
      ],
    },
    false,
  ],
  ['who answers', { isPolice: true }, false],
  ['the region', { services: [serviceOf({ regions: ['gao'] })] }, false],
])('a verification after a change of %s', (_what, changed, holds) => {
  const { verified: _verified, nextCheck: _next, ...draft } = { ...KNOWN, ...changed };
  const edited = editedEntry(KNOWN, draft);
  expect(edited.verified).toEqual(holds ? ON : null);
  expect(edited.nextCheck).toBe(holds ? '2026-05-01' : null);
  expect(newEntry(draft).verified).toBeNull();
});

test('an import brings a verification only when it is newer', () => {
  const other = { ...KNOWN, phones: [phoneOf({ number: '+22370000002' })] };
  expect(importedEntry(undefined, other)).toEqual(other);
  expect(importedEntry(KNOWN, other).verified).toBeNull();
  const newer = { ...other, verified: { by: 'B. Test', on: '2026-03-02' } };
  expect(importedEntry(KNOWN, newer)).toEqual(newer);
  expect(importedEntry(KNOWN, { ...KNOWN, verified: null, nextCheck: null })).toEqual(KNOWN);
});
