import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCrashWalk, type CrashWalk } from '#tests/support/crash-walk.ts';

/** P1 to P3 at every write of a conversation, on both sides of it: a few minutes. */
let crash: CrashWalk;
beforeAll(async () => {
  crash = await startCrashWalk();
});
afterAll(() => crash.close());

test('killed at each write in turn, nothing is lost and nothing is done twice', async () => {
  const writes = await crash.writes();
  expect(writes.length).toBeGreaterThan(10);
  for (const [index, { command, collection }] of writes.entries()) {
    for (const side of ['before', 'after'] as const) {
      await crash.walk({ write: index + 1, side }).catch((error: unknown) => {
        throw new Error(`killed ${side} write ${index + 1} (${command} ${collection})`, { cause: error });
      });
    }
  }
}, 1_800_000);
