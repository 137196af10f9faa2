import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorAnswer, sendAnswer, type ErrorCode } from './answer.ts';

/**
 * Whether the address that a request asks for can be read. Asked before restify sees the request, because it
 * builds a URL out of the Host header outside any handler: `Host: [` would end the process.
 */
export function hasReadableAddress({ headers: { host }, url = '', httpVersion }: IncomingMessage): boolean {
  if (host === undefined && httpVersion !== '1.0') return false;
  const base = `http://${host ?? 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

/** Answers a request whose address cannot be read, and ends its connection. */
export function refuseUnreadable(res: ServerResponse): void {
  res.setHeader('Connection', 'close');
  sendAnswer(res, errorAnswer('bad_request'));
}

/** Answers what Node's parser did not take as a request, with the same headers as everything else. */
export function answerClientErrors(http: Server, headers: ReadonlyMap<string, string>): void {
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Bytes that were sent belong to an answer: it must not go on with another one in its middle.
    const isAnswered = 'bytesWritten' in socket && socket.bytesWritten !== 0;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswered) socket.destroy();
    else writeError(socket, codeOf(error), headers);
  });
}

function codeOf({ code }: NodeJS.ErrnoException): ErrorCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'bad_request';
}

function writeError(socket: Duplex, code: ErrorCode, headers: ReadonlyMap<string, string>): void {
  const { status, contentType, body } = errorAnswer(code);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${String(body)}`);
}
