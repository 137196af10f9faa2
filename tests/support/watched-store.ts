import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A write on its way to the database. */
export interface StoreWrite {
  /** 1 for the first write since the line was opened or `count` was called. */
  readonly number: number;
  readonly command: string;
  readonly collection: string;
}

/**
 * What becomes of a write. `lose`: it never arrives. `mute`: it arrives and is done, and nothing of it comes back. In
 * both cases nothing passes on this line any more until `mend`.
 */
export type Fate = 'pass' | 'lose' | 'mute';

/** A line to a database on which every write is seen, and the line can end at any of them. */
export interface WatchedStore {
  readonly uri: string;
  /** Counts anew from here on, and asks `fate` for each write. */
  watch(fate: (write: StoreWrite) => Fate): void;
  mend(): void;
  close(): Promise<void>;
}

const WRITES = ['insert', 'update', 'delete', 'findAndModify'];
const OP_MSG = 2013;

/** Opens such a line to a database of the embedded engine. */
export async function openWatchedStore(databaseUri: string): Promise<WatchedStore> {
  const [, host = '', name = ''] = /^mongodb:\/\/([^/]+)\/([^?]*)/.exec(databaseUri) ?? [];
  const open = new Set<Socket>();
  let number = 0;
  let fateOf: (write: StoreWrite) => Fate = () => 'pass';
  let isCut = false;

  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect({ path: decodeURIComponent(host) });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    let waiting = Buffer.alloc(0);
    near.on('data', (chunk: Buffer) => {
      if (isCut) return;
      waiting = Buffer.concat([waiting, chunk]);
      for (let size = sizeOf(waiting); size > 0 && !isCut; size = sizeOf(waiting)) {
        const message = waiting.subarray(0, size);
        waiting = waiting.subarray(size);
        const write = writeIn(message);
        const fate = write === undefined ? 'pass' : fateOf({ ...write, number: (number += 1) });
        if (fate !== 'pass') isCut = true;
        if (fate !== 'lose') far.write(message);
      }
    });
    far.on('data', (chunk: Buffer) => {
      if (!isCut) near.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/${name}?directConnection=true`,
    watch: (fate) => {
      number = 0;
      fateOf = fate;
    },
    mend: () => {
      endAll();
      isCut = false;
      fateOf = () => 'pass';
    },
    close: async () => {
      endAll();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Bytes of the first message of the wire protocol; 0 while it is not whole. */
function sizeOf(bytes: Buffer): number {
  const size = bytes.length < 4 ? 0 : bytes.readInt32LE(0);
  return size > 0 && bytes.length >= size ? size : 0;
}

/** The first element of an OP_MSG's document names the command, and its value the collection. */
function writeIn(message: Buffer): Omit<StoreWrite, 'number'> | undefined {
  if (message.readInt32LE(12) !== OP_MSG || message[20] !== 0) return undefined;
  const nameFrom = 26;
  const nameTo = message.indexOf(0, nameFrom);
  const command = message.toString('utf8', nameFrom, nameTo);
  if (!WRITES.includes(command)) return undefined;
  const length = message.readInt32LE(nameTo + 1);
  return { command, collection: message.toString('utf8', nameTo + 5, nameTo + 4 + length) };
}
