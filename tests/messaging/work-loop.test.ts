import { describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startWorkLoop } from '#src/messaging/work-loop.ts';

const quiet = { pollMs: 5, workers: 4, onError: (): void => undefined };

describe('a work loop', () => {
  test('works on what it finds and on what it is woken for', async () => {
    const done: string[] = [];
    const found = ['a'];
    const loop = startWorkLoop({
      ...quiet,
      find: () => Promise.resolve(found.splice(0)),
      handle: (id) => Promise.resolve(void done.push(id)),
    });
    loop.wake('b');
    await wait(30);
    await loop.stop();
    expect(done.sort()).toEqual(['a', 'b']);
  });

  test('never works on one id twice at once, and works again when woken meanwhile', async () => {
    let running = 0;
    let most = 0;
    let times = 0;
    const loop = startWorkLoop({
      ...quiet,
      find: () => Promise.resolve([]),
      handle: async () => {
        running += 1;
        times += 1;
        most = Math.max(most, running);
        await wait(10);
        running -= 1;
      },
    });
    loop.wake('a');
    await wait(2);
    loop.wake('a');
    loop.wake('a');
    await wait(60);
    await loop.stop();
    expect(most).toBe(1);
    expect(times).toBe(2);
  });

  test('works on no more ids at once than it has workers, and on all of them in the end', async () => {
    let running = 0;
    let most = 0;
    const done = new Set<string>();
    const loop = startWorkLoop({
      ...quiet,
      workers: 3,
      find: () => Promise.resolve([]),
      handle: async (id) => {
        running += 1;
        most = Math.max(most, running);
        await wait(3);
        running -= 1;
        done.add(id);
      },
    });
    for (let id = 0; id < 20; id += 1) loop.wake(String(id));
    await wait(80);
    await loop.stop();
    expect(most).toBe(3);
    expect(done.size).toBe(20);
  });

  test('goes on after a failure, and says so', async () => {
    const errors: unknown[] = [];
    const done: string[] = [];
    const loop = startWorkLoop({
      ...quiet,
      onError: (error) => errors.push(error),
      find: () => (done.length === 0 ? Promise.reject(new Error('store away')) : Promise.resolve([])),
      handle: (id) => {
        if (id === 'bad') return Promise.reject(new Error('bug'));
        done.push(id);
        return Promise.resolve();
      },
    });
    loop.wake('bad');
    loop.wake('good');
    await wait(30);
    await loop.stop();
    expect(done).toEqual(['good']);
    expect(errors.length).toBeGreaterThanOrEqual(2);
  });

  test('stops only when what runs is done, and starts no more', async () => {
    const done: string[] = [];
    const loop = startWorkLoop({
      ...quiet,
      workers: 1,
      find: () => Promise.resolve([]),
      handle: async (id) => {
        await wait(20);
        done.push(id);
      },
    });
    loop.wake('a');
    loop.wake('b');
    await loop.stop();
    expect(done).toEqual(['a']);
    await wait(40);
    expect(done).toEqual(['a']);
  });
});
