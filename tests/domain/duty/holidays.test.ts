import { describe, expect, test } from '@jest/globals';
import { easterSunday } from '#src/domain/duty/easter.ts';
import { everyWeek } from '#src/domain/duty/every-week.ts';
import { holidaysBetween, holidaysSchema } from '#src/domain/duty/holidays.ts';
import { testContent } from '#tests/support/service.ts';

// Dates of the Gregorian calendar as published, the earliest and the latest there can be among them.
test.each(['1818-03-22', '1943-04-25', '2000-04-23', '2024-03-31', '2026-04-05', '2027-03-28', '2038-04-25'])(
  'Easter Sunday is on %s',
  (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  },
);

describe('the holidays of Mali', () => {
  test('in a year, Easter Monday at its place, no feast of Islam', async () => {
    const { country } = await testContent();
    expect(holidaysBetween(country.holidays, '2027-01-01', '2027-12-31').map(({ on }) => on)).toEqual([
      '2027-01-01',
      '2027-01-20',
      '2027-03-26',
      '2027-03-29',
      '2027-05-01',
      '2027-05-25',
      '2027-09-22',
      '2027-12-25',
    ]);
  });

  test('over the turn of a year, the first and the last day included', async () => {
    const { country } = await testContent();
    const found = holidaysBetween(country.holidays, '2026-12-25', '2027-01-01');
    expect(found).toEqual([
      { on: '2026-12-25', name: { fr: 'Fête de Noël', en: 'Christmas Day' } },
      { on: '2027-01-01', name: { fr: "Jour de l'an", en: "New Year's Day" } },
    ]);
    expect(holidaysBetween(country.holidays, '2026-12-26', '2026-12-31')).toEqual([]);
  });
});

test.each([
  ['neither a day nor a distance', {}],
  ['both', { on: '01-01', afterEaster: 1 }],
  ['a day that no month has', { on: '13-01' }],
])('a holiday with %s is refused', (_sentence, when) => {
  expect(holidaysSchema.safeParse([{ ...when, name: { fr: 'a', en: 'a' } }]).success).toBe(false);
});

describe('the same shift every week', () => {
  const night = { from: new Date('2026-11-24T20:00:00Z'), until: new Date('2026-11-25T06:00:00Z') };

  test('begins and ends at the same hour of the place', () => {
    expect(
      everyWeek(night, 2, 'Africa/Bamako').map(({ from, until }) => [
        from.toISOString(),
        until.toISOString(),
      ]),
    ).toEqual([
      ['2026-11-24T20:00:00.000Z', '2026-11-25T06:00:00.000Z'],
      ['2026-12-01T20:00:00.000Z', '2026-12-02T06:00:00.000Z'],
      ['2026-12-08T20:00:00.000Z', '2026-12-09T06:00:00.000Z'],
    ]);
  });

  test('also where clocks are put forward in between', () => {
    const before = { from: new Date('2027-03-22T22:30:00Z'), until: new Date('2027-03-23T05:00:00Z') };
    // Half past eleven in the evening until six, before and after the night of 28 March.
    expect(everyWeek(before, 1, 'Europe/Paris')[1]).toEqual({
      from: new Date('2027-03-29T21:30:00Z'),
      until: new Date('2027-03-30T04:00:00Z'),
    });
  });
});
