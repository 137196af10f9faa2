import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a page of ours has to send along with everything that changes something. It is made of the secret in the
 * cookie, which no script can read, and leads back to nothing; another site has neither.
 */
export function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('lakana token').digest('base64url');
}

/** Whether a token is the one of a session. */
export function isTokenOf(token: string, secret: string): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(tokenOf(secret))];
  return given.length === right.length && timingSafeEqual(given, right);
}
