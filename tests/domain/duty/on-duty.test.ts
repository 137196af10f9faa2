import { expect, test } from '@jest/globals';
import { onDuty } from '#src/domain/duty/on-duty.ts';
import { overlap, type Shift } from '#src/domain/duty/shift.ts';

/** `awa 1 22:00-06:00`, from the evening of the first day on. */
function shift(text: string): Shift {
  const [staff = '', place = '', hours = ''] = text.split(' ');
  const [from = '', until = ''] = hours.split('-');
  const isOverMidnight = until <= from;
  return {
    id: text,
    staff,
    place: Number(place),
    from: new Date(`2026-11-24T${from}:00Z`),
    until: new Date(`2026-11-${isOverMidnight ? 25 : 24}T${until}:00Z`),
  };
}

const NIGHT = ['awa 2 20:00-08:00', 'bakary 1 22:00-06:00', 'coumba 2 18:00-22:00', 'awa 3 23:00-01:00'].map(
  shift,
);

const cases: [sentence: string, at: string, who: string[]][] = [
  ['nobody before the first shift', '2026-11-24T17:59:59Z', []],
  ['a shift holds from its very beginning', '2026-11-24T18:00:00Z', ['coumba']],
  ['in one place whoever began first comes first', '2026-11-24T21:00:00Z', ['coumba', 'awa']],
  ['at its end a shift is over, and the next one holds', '2026-11-24T22:00:00Z', ['bakary', 'awa']],
  ['over midnight, each person once with the better place', '2026-11-25T00:30:00Z', ['bakary', 'awa']],
  ['until the morning', '2026-11-25T07:00:00Z', ['awa']],
  ['nobody after the last shift', '2026-11-25T08:00:00Z', []],
];

test.each(cases)('%s', (_sentence, at, who) => {
  expect(onDuty(NIGHT, new Date(at)).map(({ staff }) => staff)).toEqual(who);
});

test.each([
  ['one after the other', 'a 1 08:00-12:00', 'b 1 12:00-18:00', false],
  ['an hour in common', 'a 1 08:00-12:00', 'b 1 11:00-18:00', true],
  ['one within the other, over midnight', 'a 1 18:00-08:00', 'b 1 22:00-23:00', true],
])('%s', (_sentence, one, other, isOverlap) => {
  expect(overlap(shift(one), shift(other))).toBe(isOverlap);
  expect(overlap(shift(other), shift(one))).toBe(isOverlap);
});
