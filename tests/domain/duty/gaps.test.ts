import { expect, test } from '@jest/globals';
import { gapsOf } from '#src/domain/duty/gaps.ts';
import type { Span } from '#src/domain/duty/shift.ts';

/** Hours from the beginning of a day, beyond 24 too. */
function span([from, until]: readonly [number, number]): Span {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour));
  return { from: at(from), until: at(until) };
}

type Hours = readonly [number, number];
const cases: [sentence: string, shifts: readonly Hours[], gaps: readonly Hours[]][] = [
  ['no shift is one gap', [], [[0, 48]]],
  [
    'shifts that meet leave none',
    [
      [0, 12],
      [12, 24],
      [24, 48],
    ],
    [],
  ],
  [
    'before, between and after',
    [
      [8, 20],
      [30, 40],
    ],
    [
      [0, 8],
      [20, 30],
      [40, 48],
    ],
  ],
  [
    'a shift that began before and one that ends after',
    [
      [-5, 10],
      [44, 60],
    ],
    [[10, 44]],
  ],
  [
    'overlapping, one within another, in any order',
    [
      [20, 30],
      [5, 25],
      [6, 7],
    ],
    [
      [0, 5],
      [30, 48],
    ],
  ],
  [
    'shifts outside change nothing',
    [
      [-9, -1],
      [0, 48],
      [50, 60],
    ],
    [],
  ],
];

test.each(cases)('%s', (_sentence, shifts, gaps) => {
  expect(gapsOf(shifts.map(span), span([0, 48]))).toEqual(gaps.map(span));
});
