import { createHmac } from 'node:crypto';

import { sameSecret } from '../same-secret.ts';
import type { Form } from './form.ts';

/**
 * The two ways to write the start of our public address, without and with its port: Twilio signs one of them,
 * depending on how it reached us. Throws when `publicUrl` is not an address, which the settings exclude.
 */
export function publicAddresses(publicUrl: string): readonly string[] {
  const { protocol, hostname, port, pathname } = new URL(publicUrl);
  const path = pathname.replace(/\/+$/, '');
  const usualPort = protocol === 'https:' ? '443' : '80';
  const hosts = [hostname, `${hostname}:${port === '' ? usualPort : port}`];
  return hosts.map((host) => `${protocol}//${host}${path}`);
}

/**
 * Whether `X-Twilio-Signature` is Twilio's: base64 of the HMAC-SHA1 with the auth token over the full address,
 * then every field's name and value, sorted by name (Twilio, "Webhooks security"). A name that comes twice counts
 * once for each different value, in the order of the values, as Twilio's own validator does it. The address is
 * made of our settings and of the path as received, never of a header.
 */
export function isSignedByTwilio(
  addresses: readonly string[],
  request: { readonly url: string; readonly form: Form; readonly signature: string | undefined },
  authToken: string,
): boolean {
  const { url, form, signature } = request;
  if (signature === undefined) return false;
  const fields = [...form.keys()]
    .sort()
    .map((name) => signedField(name, form.get(name) ?? []))
    .join('');
  const expected = addresses.map((address) =>
    createHmac('sha1', authToken)
      .update(address + url + fields, 'utf8')
      .digest('base64'),
  );
  // Both are compared, always: which one it is takes no different time.
  return expected.map((one) => sameSecret(one, signature)).includes(true);
}

function signedField(name: string, values: readonly string[]): string {
  return [...new Set(values)]
    .sort()
    .map((value) => name + value)
    .join('');
}
