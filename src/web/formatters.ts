import type { Formatter, Formatters, Response } from 'restify';
import { ERROR_STATUS, errorAnswer, type ErrorCode } from './answer.ts';

/** The errors that restify makes itself when no route fits; every other error is ours and says nothing. */
const ROUTING_ERRORS: readonly ErrorCode[] = ['not_found', 'method_not_allowed'];

/**
 * What restify puts into a body. Its own formatters print `error.message`, those of text and bytes too, which
 * it takes whenever a handler had set such a type before it threw: so all four are replaced.
 */
export const SAFE_FORMATTERS: Formatters = {
  'application/json': formatter((body) => JSON.stringify(body)),
  'text/plain': formatter(asText),
  'application/octet-stream': formatter(asText),
  'application/javascript': formatter(asText),
};

function formatter(formatValue: (body: unknown) => string | Buffer): Formatter {
  return (_req, res, body: unknown) => {
    const formatted = body instanceof Error ? formatError(res) : formatValue(body);
    res.setHeader('Content-Length', Buffer.byteLength(formatted));
    return formatted;
  };
}

function formatError(res: Response): string {
  const code = ROUTING_ERRORS.find((error) => ERROR_STATUS[error] === res.statusCode) ?? 'internal_error';
  const { status, contentType, body } = errorAnswer(code);
  res.statusCode = status;
  res.setHeader('Content-Type', contentType);
  return String(body);
}

function asText(body: unknown): string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
}
