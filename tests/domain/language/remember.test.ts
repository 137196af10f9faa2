import { expect, test } from '@jest/globals';
import { remember } from '#src/domain/language/remember.ts';

test('works each answer out once, also an undefined one', () => {
  const asked: string[] = [];
  const known = remember((text) => {
    asked.push(text);
    return text === 'i' ? undefined : text.length;
  });
  expect(['mogo', 'i', 'mogo', 'i'].map(known)).toEqual([4, undefined, 4, undefined]);
  expect(asked).toEqual(['mogo', 'i']);
});

test('forgets before it grows without end, and still answers right', () => {
  let worked = 0;
  const known = remember((text) => {
    worked += 1;
    return text;
  });
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 25_000; n += 1) expect(known(String(n))).toBe(String(n));
  }
  expect(worked).toBe(50_000);
});
