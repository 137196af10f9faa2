import { createHmac } from 'node:crypto';

import { sameSecret } from '../same-secret.ts';
import { STATUS_PATH } from './options.ts';
import { textOf } from './read-call.ts';
import type { Fields } from './read-fields.ts';

/**
 * Where Kannel brings the reports of one send (`dlr-url`): our reference, and a signature over it, so that who knows one
 * such address can report on that one send only. Kannel puts the kind of report in the place of `%d`; any other `%`
 * would be one of its escapes, so the reference is in base64 and a `%` of ours is doubled.
 */
export function reportAddress(callbackUrl: string, ref: string, token: string): string {
  const base = callbackUrl.replace(/\/+$/, '').replaceAll('%', '%%');
  const written = Buffer.from(ref, 'utf8').toString('base64url');
  return `${base}${STATUS_PATH}?ref=${written}&sig=${signature(ref, token)}&type=%d`;
}

/** The reference of a report, when the signature beside it is ours. */
export function signedRef(query: Fields, token: string): string | undefined {
  const ref = Buffer.from(textOf(query, 'ref'), 'base64url').toString('utf8');
  return sameSecret(textOf(query, 'sig'), signature(ref, token)) && ref !== '' ? ref : undefined;
}

function signature(ref: string, token: string): string {
  return createHmac('sha256', token).update(`report ${ref}`, 'utf8').digest('base64url');
}
