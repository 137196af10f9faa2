import { STATUS_PATH } from './options.ts';
import { textOf } from './read-call.ts';
import type { Fields } from './read-fields.ts';

/**
 * Where Kannel brings the reports of one send (`dlr-url`): with the token, as where it brings messages, and our reference.
 * Kannel puts the kind of report in the place of `%d`; any other `%` would be one of its escapes, so the reference is in
 * base64 and a `%` of ours is doubled.
 */
export function reportAddress(callbackUrl: string, ref: string, token: string): string {
  const base = `${callbackUrl.replace(/\/+$/, '')}${STATUS_PATH}`;
  const written = Buffer.from(ref, 'utf8').toString('base64url');
  const ours = `${base}?token=${encodeURIComponent(token)}&ref=${written}`;
  return `${ours.replaceAll('%', '%%')}&type=%d`;
}

/** The reference of a report; empty when it has none. */
export function reportedRef(query: Fields): string {
  return Buffer.from(textOf(query, 'ref'), 'base64url').toString('utf8');
}
