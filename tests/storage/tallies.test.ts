import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TallyRow } from '#src/domain/tally.ts';
import { trimTallies } from '#src/jobs/trim-tallies.ts';
import { createTallies, type Tallies } from '#src/storage/tallies.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testVault } from '#tests/support/vault.ts';

let database: TestDatabase;
let tallies: Tallies;
beforeAll(async () => {
  database = await openTestDatabase();
  tallies = createTallies(database.connection, testVault());
});
afterAll(() => database.close());

const unanswered = (day: string, language: TallyRow['language'] = 'bm'): Omit<TallyRow, 'count'> => ({
  day,
  what: 'unanswered',
  language,
});

test('an event counts once, also when several workers handle it at once', async () => {
  const events = Array.from({ length: 10 }, (_, index) => `message${index}#0`);
  const twice = [...events, ...events];
  await Promise.all(twice.map((event) => tallies.count(event, unanswered('2026-03-01'))));
  await tallies.count('message10#0', unanswered('2026-03-01', 'fr'));
  await tallies.count('message11#0', unanswered('2026-03-02'));
  expect(await tallies.between('2026-03-01', '2026-03-01')).toEqual([
    { ...unanswered('2026-03-01', 'bm'), count: 10 },
    { ...unanswered('2026-03-01', 'fr'), count: 1 },
  ]);
  expect(await tallies.between('2026-03-01', '2026-03-31')).toHaveLength(3);
});

test('of the events nothing stays but their number, two days later', async () => {
  const stored = async (): Promise<string> =>
    JSON.stringify(await database.connection.collection('tallies').find({ day: '2026-04-01' }).toArray());
  await tallies.count('a-message#0', unanswered('2026-04-01'));
  expect(await stored()).toContain(testVault().lookup('tally', 'a-message#0'));
  // The same message is known to its conversation under another HMAC: the two cannot be laid side by side.
  expect(await stored()).not.toContain('a-message');
  expect(await stored()).not.toContain(testVault().lookup('message', 'a-message#0'));
  const trimOn = (day: string): Promise<void> =>
    trimTallies(tallies, 'Africa/Bamako', () => new Date(`${day}T12:00:00Z`)).run();
  await trimOn('2026-04-03');
  expect(await stored()).toContain('seen');
  await trimOn('2026-04-04');
  expect(await stored()).not.toContain('seen');
  expect(await tallies.between('2026-04-01', '2026-04-01')).toEqual([
    { ...unanswered('2026-04-01'), count: 1 },
  ]);
});
