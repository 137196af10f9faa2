import { expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { gather } from '#src/storage/gather.ts';

test('what comes while a write is on its way is written together by the next one', async () => {
  const writes: (readonly number[])[] = [];
  const write = gather<number>(async (items) => {
    await wait(5);
    writes.push(items);
  });
  await Promise.all([write([1]), write([2, 3]), write([4])]);
  await write([5]);
  expect(writes).toEqual([[1], [2, 3, 4], [5]]);
});

test('a write that fails fails those that were in it, and no others', async () => {
  const write = gather<number>(async (items) => {
    await wait(1);
    if (items.includes(2)) throw new Error('two');
  });
  const settled = await Promise.allSettled([write([1]), write([2]), write([3])]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(write([4])).resolves.toBeUndefined();
});
