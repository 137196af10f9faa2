import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net';

/** A line to a service that can be cut. */
export interface CutLine {
  /** Where it is reached over this line. */
  readonly port: number;
  /** Ends every connection, and takes none until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a line to a service on this machine. */
export async function openCutLine(to: NetConnectOpts): Promise<CutLine> {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(to);
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
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend: () => {
      isCut = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A line to the database of a test: `uri` leads to it over the line. */
export async function openStoreLine(databaseUri: string): Promise<CutLine & { readonly uri: string }> {
  const found = /^mongodb:\/\/([^/]+)\/([^?]*)/.exec(databaseUri);
  const [, host = '', name = ''] = found ?? [];
  const line = await openCutLine({ path: decodeURIComponent(host) });
  return Object.assign(line, { uri: `mongodb://127.0.0.1:${line.port}/${name}?directConnection=true` });
}
