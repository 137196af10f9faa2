import { expect, test } from '@jest/globals';
import { isFresh } from '#src/domain/referral/is-fresh.ts';

const CASES: [sentence: string, on: string | null, nextCheck: string | null, now: string, fresh: boolean][] =
  [
    ['never verified', null, null, '2026-03-01T12:00:00Z', false],
    ['never verified, with a next check', null, '2026-12-31', '2026-03-01T12:00:00Z', false],
    ['verified today, early', '2026-03-01', null, '2026-03-01T00:00:00Z', true],
    ['on the 90th day, late', '2026-03-01', null, '2026-05-30T23:59:59Z', true],
    ['on the 91st day', '2026-03-01', null, '2026-05-31T00:00:00Z', false],
    ['on the day of the next check', '2026-03-01', '2026-04-01', '2026-04-01T23:59:59Z', true],
    ['after the day of the next check', '2026-03-01', '2026-04-01', '2026-04-02T00:00:00Z', false],
    ['a later next check makes it no fresher', '2026-03-01', '2026-12-31', '2026-05-31T00:00:00Z', false],
    ['verified tomorrow', '2026-03-02', null, '2026-03-01T12:00:00Z', false],
  ];

test.each(CASES)('%s', (_sentence, on, nextCheck, now, fresh) => {
  const verified = on === null ? null : { by: 'A. Test', on };
  expect(isFresh({ verified, nextCheck }, new Date(now))).toBe(fresh);
});
