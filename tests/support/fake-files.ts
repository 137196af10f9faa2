import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What the fake does with a request for a file. */
export interface FakeFile {
  readonly body?: Uint8Array;
  readonly type?: string;
  readonly status?: number;
  /** Where it sends on to. */
  readonly location?: string;
  /** The error code of Meta's API that the look-up of this file answers with. */
  readonly code?: number;
  /** The address that Meta's API gives for it, when it is not the usual one. */
  readonly url?: string;
  readonly fileSize?: number;
  /** It says nothing of its length, and sends its bytes in parts. */
  readonly chunked?: true;
  /** It never ends. */
  readonly hangs?: true;
}

export interface FakeFiles {
  readonly url: string;
  readonly files: Map<string, FakeFile>;
  /** Every request: its path and what it was authorised with. */
  readonly requests: readonly { readonly path: string; readonly authorization: string | undefined }[];
  stop(): Promise<void>;
}

/**
 * A server on loopback that gives files as Meta does (`/v25.0/<id>` leads to `/files/<id>`) and as Twilio does
 * (`/2010-04-01/…/Media/<id>` gives the file, or sends on to another address).
 */
export async function startFakeFiles(): Promise<FakeFiles> {
  const files = new Map<string, FakeFile>();
  const requests: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    requests.push({ path, authorization: request.headers.authorization });
    const id = path.split('/').at(-1) ?? '';
    const file = files.get(id);
    if (path.startsWith('/v25.0/')) lookUp(response, file, `${url}/files/${id}`);
    else give(response, file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    files,
    requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function lookUp(response: ServerResponse, file: FakeFile | undefined, url: string): void {
  const status = file?.code === undefined ? (file === undefined ? 404 : 200) : (file.status ?? 400);
  response.writeHead(status, { 'content-type': 'application/json' });
  const error = { error: { code: file?.code ?? 100 } };
  response.end(
    JSON.stringify(status === 200 ? { url: file?.url ?? url, file_size: file?.fileSize ?? 1 } : error),
  );
}

function give(response: ServerResponse, file: FakeFile | undefined): void {
  const { body = Buffer.alloc(0), type, status = 200, location, chunked, hangs } = file ?? { status: 404 };
  response.writeHead(status, {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(location === undefined ? {} : { location }),
    ...(chunked === true || hangs === true ? {} : { 'content-length': String(body.length) }),
  });
  if (hangs === true) response.write('x');
  else response.end(body);
}
