import { createHmac } from 'node:crypto';

import { sameSecret } from '../same-secret.ts';

/**
 * Whether `X-Hub-Signature-256` is Meta's over exactly these bytes: `sha256=` and the HMAC-SHA256 with the app
 * secret in 64 lower-case hex digits. It is over the bytes as received: JSON that is written again signs otherwise.
 */
export function isSignedByMeta(body: Uint8Array, header: string | undefined, appSecret: string): boolean {
  const expected = createHmac('sha256', appSecret).update(body).digest('hex');
  return sameSecret(header ?? '', `sha256=${expected}`);
}
