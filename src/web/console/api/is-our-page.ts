import type { IncomingMessage } from 'node:http';
import { isLoopbackName } from '../is-local-call.ts';

/**
 * Whether a request that changes something was made by a script of our own page: the browser says that it comes from
 * the same origin, the origin has the name that was asked for, and what it carries, if anything, is JSON, which no
 * form of another site can send. Over plain http only from this machine.
 */
export function isOurPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const type = headers['content-type'];
  if (type !== undefined && !/^application\/json(?:;|$)/.test(type)) return false;
  return isSameOrigin(headers.origin, headers.host);
}

function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  const page = URL.parse(origin ?? '');
  if (page === null || host === undefined || page.origin !== origin) return false;
  const asked = URL.parse(`${page.protocol}//${host}`);
  if (asked?.host !== page.host) return false;
  return page.protocol === 'https:' || (page.protocol === 'http:' && isLoopbackName(page.hostname));
}
