import { describe, expect, it, test } from '@jest/globals';
import type { Contact } from '#src/domain/referral/contact.ts';
import { contactsFor, type ContactNeed } from '#src/domain/referral/contacts-for.ts';
import { mali } from '#tests/domain/triage/mali.ts';
import { contactOf } from './contact-of.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const OLD = { by: 'A. Test', on: '2025-11-01' };

function ids(need: Partial<ContactNeed>, contacts: readonly Contact[]): string[] {
  const whole: ContactNeed = { danger: false, mode: 'production', now: NOW, ...need };
  return contactsFor(whole, contacts).map(({ contact, toConfirm }) => contact.id + (toConfirm ? '?' : ''));
}

function line(id: string, category: Contact['category'], changes: Partial<Contact> = {}): Contact {
  return contactOf({ id, category, isPolice: category === 'police', emergency: false, ...changes });
}

const police = line('ml.police', 'police', { emergency: true });
const police2 = line('ml.police2', 'police', { emergency: true });
const doctor = line('ml.doctor', 'health', { emergency: true });
const fire = line('ml.fire', 'fire', { emergency: true });
const women = line('ml.women', 'violence');
const children = line('ml.children', 'child');
const migrants = line('ml.migrants', 'migration');
const gao = line('ml.gao', 'migration', { region: 'gao' });
const gaoWomen = line('ml.gao.women', 'violence', { region: 'gao' });
const abroad = line('tn.iom', 'migration', { country: 'TN', abroad: true });
const homeLine = line('ml.desk', 'migration', {
  kind: 'phone',
  number: '+22320000000',
  e164: '+22320000000',
  fromAbroad: true,
});
const kayes = line('ml.kayes', 'migration', { region: 'kayes' });
const nioro = line('ml.nioro', 'health', { region: 'nioro' });
const all = [police, police2, doctor, fire, women, children, migrants, gao, gaoWomen, abroad];

describe('who gets which numbers', () => {
  const cases: [sentence: string, need: Partial<ContactNeed>, contacts: Contact[], shown: string[]][] = [
    [
      'in danger, those that send help, one of each kind',
      { danger: true },
      all,
      ['ml.police', 'ml.doctor', 'ml.fire', 'ml.women'],
    ],
    [
      'out of danger, police last',
      {},
      [police, fire, doctor, women],
      ['ml.women', 'ml.doctor', 'ml.fire', 'ml.police'],
    ],
    [
      'out of danger, the nearest first',
      { region: 'gao' },
      all,
      ['ml.gao.women', 'ml.gao', 'ml.women', 'ml.children'],
    ],
    [
      'in danger, help before the nearest',
      { danger: true, region: 'gao' },
      [gaoWomen, police, doctor],
      ['ml.police', 'ml.doctor', 'ml.gao.women'],
    ],
    [
      'in danger, of one kind the one that sends help before a nearer one that does not',
      { danger: true, region: 'gao' },
      [line('ml.clinic', 'health', { region: 'gao' }), doctor, police, police2, fire],
      ['ml.police', 'ml.doctor', 'ml.fire', 'ml.police2'],
    ],
    ['another region is not offered', { region: 'kayes' }, [gao, migrants], ['ml.migrants']],
    ['a regional number is not offered to who says no region', {}, [gao, migrants], ['ml.migrants']],
    ['a line for children first to a child', { child: true }, [women, children], ['ml.children', 'ml.women']],
    ['a line for children not to an adult', { child: false }, [women, children], ['ml.women']],
    [
      'a line against violence first to a woman in danger',
      { danger: true, woman: true },
      [police, line('ml.gbv', 'violence', { emergency: true })],
      ['ml.gbv', 'ml.police'],
    ],
    ['abroad, the numbers of that country', { country: 'TN' }, all, ['tn.iom']],
    ['abroad, where no number is known, none', { country: 'KW' }, all, []],
    [
      'abroad, after them those of home that can be dialled',
      { country: 'TN' },
      [...all, homeLine],
      ['tn.iom', 'ml.desk'],
    ],
    [
      'abroad and in danger, never a short code of home',
      { danger: true, country: 'KW' },
      [...all, homeLine],
      ['ml.desk'],
    ],
    [
      'in a new region, the offices of the old one',
      { region: 'nioro', formerRegion: 'kayes' },
      [kayes, gao],
      ['ml.kayes'],
    ],
    [
      'in a new region that has an office, that one alone',
      { region: 'nioro', formerRegion: 'kayes' },
      [kayes, nioro, migrants],
      ['ml.nioro', 'ml.migrants'],
    ],
    [
      'in an old region, not the offices of the new ones',
      { region: 'kayes', formerRegion: 'kayes' },
      [nioro, kayes],
      ['ml.kayes'],
    ],
    ['as many as are wanted', { danger: true, most: 2 }, all, ['ml.police', 'ml.doctor']],
    ['at home when it says so', { country: 'ML' }, [police, abroad], ['ml.police']],
    [
      'a second of a kind after the first of each',
      {},
      [women, line('ml.women2', 'violence'), doctor],
      ['ml.women', 'ml.doctor', 'ml.women2'],
    ],
    ['none from an empty directory', { danger: true }, [], []],
    [
      'what is not known may be null',
      { region: null, country: null, child: null, woman: null },
      [doctor],
      ['ml.doctor'],
    ],
  ];
  it.each(cases)('%s', (_sentence, need, contacts, shown) => {
    expect(ids(need, contacts)).toEqual(shown);
  });
});

describe('one that is not police', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => line(`ml.${name}`, 'police', { emergency: true }));
  it('takes the last place when four police numbers would fill it', () => {
    const gbv = line('ml.gbv', 'violence', { isPolice: true, emergency: true });
    const soldiers = line('ml.guard', 'emergency', { isPolice: true, emergency: true });
    const rescue = line('ml.rescue', 'fire', { isPolice: true, emergency: true });
    const contacts = [soldiers, police, gbv, rescue, migrants];
    expect(ids({ danger: true }, contacts)).toEqual(['ml.guard', 'ml.police', 'ml.gbv', 'ml.migrants']);
  });
  it('is not made up when there is none', () => {
    expect(ids({ danger: true }, many)).toEqual(['ml.a', 'ml.b', 'ml.c', 'ml.d']);
  });
});

describe('verified or not', () => {
  const never = contactOf({ id: 'ml.never', verified: null, category: 'health' });
  const stale = contactOf({ id: 'ml.stale', verified: OLD, category: 'fire' });
  const fresh = contactOf({ id: 'ml.fresh', category: 'police' });
  it('shows only fresh ones in production', () => {
    expect(ids({ mode: 'production' }, [never, stale, fresh])).toEqual(['ml.fresh']);
    expect(ids({ mode: 'production', danger: true }, [never, stale])).toEqual([]);
  });
  it('in production an office that nobody called leaves its place to the old region', () => {
    const uncalled = contactOf({ ...nioro, verified: null });
    expect(ids({ region: 'nioro', formerRegion: 'kayes' }, [uncalled, kayes])).toEqual(['ml.kayes']);
  });
  it('shows the others in demo mode, flagged', () => {
    expect(ids({ mode: 'demo' }, [never, stale, fresh])).toEqual(['ml.never?', 'ml.stale?', 'ml.fresh']);
  });
});

describe('the directory of Mali', () => {
  it('shows nothing in production until somebody called', () => {
    expect(ids({ danger: true }, mali.contacts)).toEqual([]);
  });

  it('in demo mode gives the emergency numbers, to be confirmed', () => {
    const shown = ['ml.police.17?', 'ml.gbv.80333?', 'ml.samu.15?', 'ml.fire.18?'];
    expect(ids({ danger: true, mode: 'demo' }, mali.contacts)).toEqual(shown);
  });

  test('for every country and need: at most four, one not police where there is one', () => {
    for (const country of new Set(mali.contacts.map((contact) => contact.country))) {
      const there = mali.contacts.filter((contact) => contact.country === country);
      for (const danger of [true, false]) {
        const shown = contactsFor({ danger, country, mode: 'demo', now: NOW }, mali.contacts);
        expect(shown.length).toBe(Math.min(4, there.length));
        expect(shown.some(({ contact }) => !contact.isPolice)).toBe(there.some(({ isPolice }) => !isPolice));
      }
    }
  });
});
