import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { seedEntries } from '#src/domain/directory/seed-entries.ts';
import { contactsFor } from '#src/domain/referral/contacts-for.ts';
import { verifyEntry } from '#src/desk/directory/edit-directory.ts';
import { testContent } from '#tests/support/service.ts';
import { startReferralDesk, type ReferralDesk } from '#tests/support/referral-desk.ts';

/** P36: contacts are true today. Each day of half a year, whatever a person is given was called in the 90 days before. */
const DAY = 24 * 3_600_000;
const BY = { kind: 'staff', id: 'editor' } as const;
let desk: ReferralDesk;

beforeEach(async () => {
  const { contacts, organisations, meta } = (await testContent()).country;
  desk = await startReferralDesk(seedEntries({ home: meta.code, contacts, organisations }));
});
afterEach(() => desk.close());

const given = (region: string | null) =>
  contactsFor({ danger: true, region, mode: 'production', now: desk.clock }, desk.live.contacts()).map(
    ({ contact }) => contact,
  );
const verify = (id: string) =>
  verifyEntry(
    { ...desk.parts, directory: desk.directory, live: desk.live },
    { id, name: 'A. Traoré', on: desk.clock.toISOString().slice(0, 10) },
    BY,
  );

describe('contacts', () => {
  test('nobody has called are given to nobody in production', () => {
    for (const region of ['gao', 'bamako', null]) expect(given(region)).toEqual([]);
  });

  test('are given for 90 days after a call and never after; another one takes the place', async () => {
    await verify('ml.samu.15');
    const called = desk.clock;
    for (let day = 0; day <= 180; day += 1) {
      desk.clock = new Date(called.getTime() + day * DAY);
      if (day === 60) await verify('ml.fire.18');
      const ids = given('gao').map(({ id }) => id);
      expect(ids.includes('ml.samu.15')).toBe(day <= 90);
      expect(ids.includes('ml.fire.18')).toBe(day >= 60 && day <= 150);
      for (const { verified } of given('gao')) {
        const age = (desk.clock.getTime() - Date.parse(verified?.on ?? '')) / DAY;
        expect(age).toBeLessThan(91);
      }
    }
  });

  test('each name a source, and a short code has no E.164 form', () => {
    const contacts = desk.live.contacts();
    expect(contacts.length).toBeGreaterThan(30);
    for (const { kind, number, e164, country, sources } of contacts) {
      expect(sources.length).toBeGreaterThan(0);
      if (kind === 'short') {
        expect(e164).toBeNull();
        expect(number).toMatch(/^\d{2,5}$/);
      } else expect(parsePhoneNumberFromString(number, country)?.number).toBe(e164);
    }
  });
});
