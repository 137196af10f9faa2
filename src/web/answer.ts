import type { ServerResponse } from 'node:http';

/** A whole response. The answers of webhooks have this shape too. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** Everything that can go wrong at our side of HTTP, and its status. */
export const ERROR_STATUS = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  too_large: 413,
  headers_too_large: 431,
  internal_error: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** What a caller is told of an error: its code and nothing else. */
export function errorAnswer(code: ErrorCode): Answer {
  return jsonAnswer(ERROR_STATUS[code], { code });
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, contentType: 'application/json', body: JSON.stringify(value) };
}

/** Sends an answer and ends the response; HEAD gets its headers only. Does nothing when the caller has gone. */
export function sendAnswer(res: ServerResponse, { status, contentType, body }: Answer): void {
  if (res.destroyed || res.headersSent) return;
  res.statusCode = status;
  res.setHeader('Content-Type', contentType);
  res.setHeader('Content-Length', Buffer.byteLength(body));
  res.end(body);
}
