import { describe, expect, it } from '@jest/globals';
import { createTimeText } from '#src/console/time/time-text.ts';

const now = (): number => Date.parse('2026-11-23T23:30:00Z');

describe('a time', () => {
  it('is a time alone today, and a day with it on other days, in the zone of the country', () => {
    const time = createTimeText('fr', 'Africa/Bamako', now);
    expect(time.short('2026-11-23T14:05:00Z')).toBe('14:05');
    expect(time.short('2026-11-22T14:05:00Z')).toMatch(/^22 nov\.,? 14:05$/u);
  });

  it('is of tomorrow where tomorrow has begun', () => {
    const time = createTimeText('en', 'Europe/Paris', now);
    expect(time.short('2026-11-23T23:45:00Z')).toBe('00:45');
    expect(time.short('2026-11-23T22:45:00Z')).toMatch(/23/);
  });

  it('of a day without a time is the same in every zone', () => {
    expect(createTimeText('fr', 'America/New_York', now).day('2026-11-02')).toBe('2 nov. 2026');
  });
});
