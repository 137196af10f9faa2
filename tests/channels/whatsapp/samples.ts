import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import type { WhatsAppOptions } from '#src/channels/whatsapp/options.ts';
import type { Incoming } from '#src/domain/messages.ts';
import { fixture } from '#tests/support/channel-runner.ts';
import { metaRequest } from '#tests/support/signed-requests.ts';

/** The settings of every WhatsApp table. */
export const OPTIONS: WhatsAppOptions = {
  appSecret: 'app-secret-1',
  verifyToken: 'verify-token-1',
  accessToken: 'access-token-1',
  phoneNumberId: '1234567890',
  listButton: { fr: 'Choisir', bm: 'A sugandi' },
};

export const SECRETS = [OPTIONS.appSecret, OPTIONS.verifyToken, OPTIONS.accessToken];

export const { webhook } = createWhatsApp(OPTIONS);

/** A fixture of `tests/fixtures/channels/whatsapp`, as Meta posts it. */
export const signed = (name: string) => metaRequest(fixture(`whatsapp/${name}.json`), OPTIONS.appSecret);

/** Any body, as Meta would post it. */
export const raw = (body: string | Uint8Array) => metaRequest(body, OPTIONS.appSecret);

/** What a message of the fixtures is read as. */
export function message(id: string, content: Incoming['content'], more: Partial<Incoming> = {}): Incoming {
  return {
    key: `whatsapp:wamid.HBgL${id}`,
    channel: 'whatsapp',
    from: 'whatsapp:22376123456',
    sentAt: new Date('2026-01-05T10:11:12.000Z'),
    content,
    ...more,
  };
}

export const text = (words: string) => ({ kind: 'text', text: words }) as const;
export const unknown = (type: string) => ({ kind: 'unknown', type }) as const;
