import { expect, test } from '@jest/globals';
import { createHolidays } from '#src/storage/holidays.ts';
import { startTestService } from '#tests/support/service.ts';

test('who is looked for on a holiday: those of every year, and those that staff entered', async () => {
  const service = await startTestService();
  try {
    const calendarAt = (when: Date) => service.service.referring.calendarAt(when);
    const at = new Date('2027-03-10T08:00:00Z');
    const act = {
      id: 'a',
      at,
      by: { kind: 'service' },
      action: 'holiday.enter',
      subject: 'holiday',
    } as const;
    expect((await calendarAt(at)).isHoliday('2027-03-10')).toBe(false);
    await createHolidays(service.database.connection).enter({ on: '2027-03-10', name: 'Korité' }, act);
    expect((await calendarAt(at)).isHoliday('2027-03-10')).toBe(true);
    // A night that began on the day before.
    const next = await calendarAt(new Date('2027-03-11T02:00:00Z'));
    expect([next.isHoliday('2027-03-10'), next.isHoliday('2027-03-11')]).toEqual([true, false]);
    expect((await calendarAt(new Date('2027-09-22T08:00:00Z'))).isHoliday('2027-09-22')).toBe(true);
  } finally {
    await service.close();
  }
});
