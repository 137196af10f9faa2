import { createHmac } from 'node:crypto';
import type { WebhookRequest } from '#src/channels/channel.ts';

/** A POST as Meta signs it. */
export function metaRequest(body: Uint8Array | string, appSecret: string): WebhookRequest {
  const bytes = Buffer.from(body);
  const signature = createHmac('sha256', appSecret).update(bytes).digest('hex');
  const headers = { 'x-hub-signature-256': `sha256=${signature}`, 'content-type': 'application/json' };
  return { method: 'POST', url: '/channels/whatsapp', headers, body: bytes };
}

/** A POST as Twilio signs it, for a public address and a path with its query. */
export function twilioRequest(
  body: Uint8Array | string,
  signing: { readonly publicUrl: string; readonly path: string; readonly authToken: string },
): WebhookRequest {
  const bytes = Buffer.from(body);
  const names = new Map<string, Set<string>>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    names.set(name, (names.get(name) ?? new Set()).add(value));
  }
  const fields = [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, values]) => [...values].sort().map((value) => name + value));
  const signed = signing.publicUrl + signing.path + fields.join('');
  const signature = createHmac('sha1', signing.authToken).update(signed, 'utf8').digest('base64');
  const headers = {
    'x-twilio-signature': signature,
    'content-type': 'application/x-www-form-urlencoded',
  };
  return { method: 'POST', url: signing.path, headers, body: bytes };
}
