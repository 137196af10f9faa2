import { expect, test } from '@jest/globals';
import { countTally } from '#src/desk/count-tally.ts';
import type { Tallies } from '#src/storage/tallies.ts';
import { testContent } from '#tests/support/service.ts';

test('what happens counts for its day in the country, and not for the day it is handled on', async () => {
  const counted: unknown[] = [];
  const { country } = await testContent();
  const tallies: Tallies = {
    count: (...args) => Promise.resolve(void counted.push(args)),
    between: () => Promise.resolve([]),
    forgetEvents: () => Promise.resolve(),
  };
  await countTally(
    { country, tallies },
    {
      id: 'k#1',
      kind: 'tally',
      at: '2026-11-24T23:59:59.000Z',
      what: 'unanswered',
      language: 'bm',
    },
  );
  expect(counted).toEqual([['k#1', { day: '2026-11-24', what: 'unanswered', language: 'bm' }]]);
});
