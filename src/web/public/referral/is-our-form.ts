import type { IncomingMessage } from 'node:http';

/**
 * Whether a form was sent from a page of ours: by its origin, else by where it was sent from, else (of a browser that
 * says neither) by what it says of the site. A browser that says nothing at all is refused.
 */
export function isOurForm({ headers }: IncomingMessage, publicUrl: string): boolean {
  const ours = new URL(publicUrl).origin;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin !== undefined) return headers.origin === ours;
  if (headers.referer !== undefined) return URL.parse(headers.referer)?.origin === ours;
  return site === 'same-origin';
}
