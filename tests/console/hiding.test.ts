import { describe, expect, it } from '@jest/globals';
import { weeksOf } from '#src/console/hide/month.ts';
import { inQuickSuccession } from '#src/console/hide/twice.ts';

describe('presses in quick succession', () => {
  it.each([
    ['twice within the time', 2, [0, 700], [false, true]],
    ['twice, too slowly', 2, [0, 701], [false, false]],
    ['four times: twice, and twice again', 2, [0, 100, 200, 300], [false, true, false, true]],
    ['slowly, then quickly', 2, [0, 2000, 2100], [false, false, true]],
    ['three times', 3, [0, 100, 200], [false, false, true]],
    ['three times with a pause', 3, [0, 100, 2000], [false, false, false]],
  ])('%s', (_, times, presses, heard) => {
    const hear = inQuickSuccession(times);
    expect(presses.map(hear)).toEqual(heard);
  });
});

describe('the weeks of a month', () => {
  it('begin on Monday and hold every day once', () => {
    const weeks = weeksOf(2026, 10);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, 1]);
    expect(weeks.at(-1)).toEqual([30, null, null, null, null, null, null]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  });

  it('are four where February fits', () => {
    expect(weeksOf(2027, 1)).toHaveLength(4);
    expect(weeksOf(2028, 1).flat()).toContain(29);
  });
});
