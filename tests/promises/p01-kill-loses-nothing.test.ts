import { afterAll, beforeAll, test } from '@jest/globals';
import { startKillRuns, type KillRuns } from '#tests/support/kill-run.ts';

/**
 * P1, P2, P3 and P8: the real process, its database, or both are killed under load, the provider misbehaves, and in the end
 * every message was handled once and no reply went out twice. `npm run test:promises` goes through two hundred seeds.
 */
let runs: KillRuns;
beforeAll(async () => {
  runs = await startKillRuns();
});
afterAll(() => runs.close());

test.each(Array.from({ length: 4 }, (_, seed) => seed + 1))(
  'what was answered 200 is handled once, and answered once (seed %i)',
  (seed) => runs.run(seed),
  300_000,
);
