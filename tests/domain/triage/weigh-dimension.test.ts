import { expect, test } from '@jest/globals';
import { weighDimension } from '#src/domain/triage/weigh-dimension.ts';

const CASES: [strong: number, medium: number, weak: number, positive: boolean, sentence: string][] = [
  [2, 0, 0, true, 'two strong'],
  [1, 1, 0, true, 'one strong and one medium'],
  [1, 0, 1, true, 'one strong and one weak'],
  [0, 3, 0, true, 'three medium'],
  [0, 2, 1, true, 'two medium and one weak'],
  [3, 3, 3, true, 'everything'],
  [0, 0, 0, false, 'nothing'],
  [1, 0, 0, false, 'one strong alone'],
  [0, 2, 0, false, 'two medium alone'],
  [0, 1, 2, false, 'one medium and two weak'],
  [0, 1, 9, false, 'one medium and many weak'],
  [0, 0, 9, false, 'weak ones only'],
];

test.each(CASES)('S%i M%i W%i is %s: %s', (strong, medium, weak, positive) => {
  const strengths = [
    ...Array<'weak'>(weak).fill('weak'),
    ...Array<'strong'>(strong).fill('strong'),
    ...Array<'medium'>(medium).fill('medium'),
  ];
  expect(weighDimension(strengths)).toEqual({ strong, medium, weak, positive });
});
