import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../domain/result.ts';

/** Why there is no body: it is larger than allowed, it did not come in time, or its sender went away. */
export type BodyError = 'too_large' | 'too_slow' | 'aborted';

export interface BodyLimits {
  readonly maxBytes: number;
  /** From the first look at the body to its last byte. */
  readonly withinMs: number;
}

export const BODY_LIMITS: BodyLimits = { maxBytes: 1_048_576, withinMs: 10_000 };

/** How long a sender may go on sending what we no longer keep, so that it gets to read our answer. */
const LINGER_MS = 1000;

/**
 * The body as bytes, for signatures are made over bytes. Nothing is kept beyond the limit: what comes after it
 * is thrown away as it comes, and the connection ends a second later if its sender still goes on.
 */
export async function readRawBody(
  req: IncomingMessage,
  { maxBytes, withinMs }: BodyLimits = BODY_LIMITS,
): Promise<Result<Uint8Array, BodyError>> {
  const isDeclaredTooLarge = Number(req.headers['content-length'] ?? 0) > maxBytes;
  const body = isDeclaredTooLarge ? err('too_large' as const) : await collect(req, maxBytes, withinMs);
  if (!body.ok && body.error !== 'aborted') throwRestAway(req);
  return body;
}

function collect(
  req: IncomingMessage,
  maxBytes: number,
  withinMs: number,
): Promise<Result<Uint8Array, BodyError>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (result: Result<Uint8Array, BodyError>): void => {
      clearTimeout(timer);
      req.off('data', take).off('end', complete).off('error', abort).off('close', abort);
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > maxBytes) settle(err('too_large'));
      else chunks.push(chunk);
    };
    const complete = (): void => {
      settle(ok(Buffer.concat(chunks)));
    };
    const abort = (): void => {
      settle(err('aborted'));
    };
    const timer = setTimeout(() => {
      settle(err('too_slow'));
    }, withinMs);
    req.on('data', take).on('end', complete).on('error', abort).on('close', abort);
  });
}

function throwRestAway(req: IncomingMessage): void {
  const timer = setTimeout(() => {
    req.destroy();
  }, LINGER_MS);
  req.once('close', () => {
    clearTimeout(timer);
  });
  req.resume();
}
