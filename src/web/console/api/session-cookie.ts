import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocalCall } from '../is-local-call.ts';

/**
 * Where the secret of a session is kept. The prefix `__Host-` makes browsers refuse the cookie unless it came by https,
 * from this very host. On this machine itself, where there is no https, it has another name; over plain http from
 * elsewhere a browser keeps neither, so nobody can sign in.
 */
const SECURE_NAME = '__Host-lakana';
const LOCAL_NAME = 'lakana';
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The secret in the cookie of a request; undefined when there is none of the form that we give. */
export function secretOf(req: IncomingMessage): string | undefined {
  const start = `${nameFor(req)}=`;
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.filter((pair) => pair.startsWith(start)).map((pair) => pair.slice(start.length));
  // Two of one name: one of them was put there by somebody else.
  const [secret = '', ...others] = found;
  return others.length === 0 && SECRET.test(secret) ? secret : undefined;
}

/** Gives a browser the secret of its session, until it is closed. */
export function setSecret(req: IncomingMessage, res: ServerResponse, secret: string): void {
  res.setHeader('Set-Cookie', `${nameFor(req)}=${secret}; ${attributes(req)}`);
}

/** Takes it away. */
export function clearSecret(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('Set-Cookie', `${nameFor(req)}=; Max-Age=0; ${attributes(req)}`);
}

function nameFor(req: IncomingMessage): string {
  return isLocalCall(req) ? LOCAL_NAME : SECURE_NAME;
}

function attributes(req: IncomingMessage): string {
  return `Path=/; HttpOnly; SameSite=Strict${isLocalCall(req) ? '' : '; Secure'}`;
}
