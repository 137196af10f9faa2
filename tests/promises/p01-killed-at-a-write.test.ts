import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCrashWalk, type CrashPoint, type CrashWalk } from '#tests/support/crash-walk.ts';

/**
 * P1 to P3 at points drawn by chance from all: before a write reaches the database, and after it is done but before its
 * process hears so. `npm run test:promises` walks every one of them.
 */
const DRAWN = 6;
let crash: CrashWalk;
beforeAll(async () => {
  crash = await startCrashWalk();
});
afterAll(() => crash.close());

test('killed at any write, a message is handled once, a reply goes out once, and somebody is told', async () => {
  const writes = await crash.writes();
  expect(writes.length).toBeGreaterThan(10);
  for (let drawn = 0; drawn < DRAWN; drawn += 1) {
    const point: CrashPoint = {
      write: 1 + Math.floor(Math.random() * writes.length),
      side: drawn % 2 === 0 ? 'before' : 'after',
    };
    await crash.walk(point).catch((error: unknown) => {
      throw new Error(`killed ${point.side} write ${point.write}`, { cause: error });
    });
  }
}, 300_000);
