import type { IncomingMessage, ServerResponse } from 'node:http';
import { LINK_DAYS } from '../../../domain/referral/referral-waits.ts';

const NAME = 'page';
const DAY_S = 24 * 60 * 60;

/** What the browser that used the code shows since; undefined for any other. */
export function pageKeyOf({ headers }: IncomingMessage): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value !== undefined && /^[\w-]{1,100}$/.test(value)) return value;
  }
  return undefined;
}

/** Gives a browser the key of one page. No script reads it, no other site sends it, no other address of ours gets it. */
export function setPageKey(res: ServerResponse, path: string, key: string, isSecure: boolean): void {
  const secure = isSecure ? '; Secure' : '';
  const maxAge = LINK_DAYS * DAY_S;
  res.setHeader(
    'Set-Cookie',
    `${NAME}=${key}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`,
  );
}
