import { expect, test } from '@jest/globals';
import type { Taken } from '#src/domain/messages.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { createAccept } from '#src/messaging/accept.ts';
import { reach } from '#src/storage/reach.ts';

const TAKEN: Taken = {
  messages: [
    {
      key: 'm1',
      channel: 'whatsapp',
      from: 'whatsapp:22376120001',
      sentAt: new Date(0),
      content: { kind: 'text', text: 'bonjour' },
    },
  ],
  receipts: [],
};
const NOTHING: Taken = { messages: [], receipts: [] };

/** An accept over a store and a spool that answer as told, and what became of it. */
function accepting(
  store: () => Promise<Result<void, 'unavailable'>>,
  { isEmpty = true, takes = true }: { readonly isEmpty?: boolean; readonly takes?: boolean } = {},
) {
  const done: string[] = [];
  const accept = createAccept({
    store: () => {
      done.push('stored');
      return store();
    },
    spool: {
      isEmpty,
      takes,
      depth: 0,
      add: () => {
        done.push('spooled');
        return Promise.resolve(takes ? ok(undefined) : err('unavailable'));
      },
      next: () => Promise.resolve(undefined),
      setAside: () => Promise.resolve(),
      adopt: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    metrics: { count: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: (event) => done.push(event) },
    onSpooled: () => done.push('told'),
    patience: 50,
  });
  return { accept, done };
}
const fine = (): Promise<Result<void, 'unavailable'>> => Promise.resolve(ok(undefined));
const away = (): Promise<Result<void, 'unavailable'>> => Promise.resolve(err('unavailable'));
const hangs = (): Promise<Result<void, 'unavailable'>> => new Promise(() => undefined);
const throws = (): Promise<Result<void, 'unavailable'>> => Promise.reject(new TypeError('a bug'));

test.each([
  ['there', fine, {}, ['stored'], true],
  ['away', away, {}, ['stored', 'spooled', 'told'], true],
  ['hanging', hangs, {}, ['stored', 'spooled', 'told'], true],
  ['failing by a bug of ours', throws, {}, ['stored', 'accept_failed', 'spooled', 'told'], true],
  ['there, but something waits in the spool', fine, { isEmpty: false }, ['spooled', 'told'], true],
  ['away, and the disk full', away, { takes: false }, ['stored', 'spooled'], false],
])('a store that is %s', async (_what, store, spool, expected, isTaken) => {
  const { accept, done } = accepting(store, spool);
  expect((await accept(TAKEN)).ok).toBe(isTaken);
  expect(done).toEqual(expected);
});

test('of a webhook with nothing in it nothing is stored', async () => {
  const { accept, done } = accepting(away);
  expect((await accept(NOTHING)).ok).toBe(true);
  expect(done).toEqual([]);
});

test.each([
  ['a pool that was cleared under an operation', { name: 'PoolClearedOnNetworkError' }],
  ['no server to be found', { name: 'MongoServerSelectionError' }],
  ['a server that is stopping', { name: 'MongoServerError', code: 11_600 }],
  ['a primary that is none any more', { name: 'MongoServerError', code: 10_107 }],
])('%s means that the store is away', async (_what, error) => {
  const thrown = Object.assign(new Error('of the driver'), error);
  expect(await reach(() => Promise.reject(thrown))).toEqual({ ok: false, error: 'unavailable' });
});

test('anything else the driver throws is a bug, and stays one', async () => {
  await expect(reach(() => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
});
