import { afterAll, beforeAll, test } from '@jest/globals';
import { startKillRuns, type KillRuns } from '#tests/support/kill-run.ts';

/** P1, P2, P3 and P8 as in `p01-kill-loses-nothing`, for as many seeds as the promises ask for: three quarters of an hour. */
let runs: KillRuns;
beforeAll(async () => {
  runs = await startKillRuns();
});
afterAll(() => runs.close());

test.each(Array.from({ length: 200 }, (_, seed) => seed + 1))('seed %i', (seed) => runs.run(seed), 600_000);
