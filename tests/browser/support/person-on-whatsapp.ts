import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FakeSend } from '#tests/support/fake-provider.ts';
import { postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';
import type { BrowserDesk } from './browser-desk.ts';

const PATIENCE_MS = 90_000;

/** Somebody who writes by WhatsApp: what they send comes as signed webhooks, what they get lies at the fake provider. */
export interface PersonOnWhatsApp {
  /** As WhatsApp has it: digits only. */
  readonly number: string;
  say(text: string): Promise<void>;
  /** Waits until a message that says this has come, and gives it. */
  gets(text: string): Promise<FakeSend>;
  /** How many messages came that say this. */
  count(text: string): number;
  /** Tells the service what became of a message that came: Meta's receipt. */
  receipt(message: FakeSend, status: 'delivered' | 'read'): Promise<void>;
}

/** A person whom nobody has heard of. */
export function newPerson({ lakana, provider }: Pick<BrowserDesk, 'lakana' | 'provider'>): PersonOnWhatsApp {
  const number = `223${randomInt(70_000_000, 79_999_999)}`;
  let said = 0;
  const got = (text: string): FakeSend[] =>
    provider.sends.filter((send) => send.to === `whatsapp:${number}` && send.text.includes(text));
  const post = async (body: string): Promise<void> => {
    const status = await postWhatsApp(lakana.url, body);
    if (status !== 200) throw new Error(`The webhook was answered with ${status}`);
  };
  return {
    number,
    say: (text) => post(whatsappText(`wamid.${number}.${++said}`, number, text)),
    gets: async (text) => {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const [first] = got(text);
        if (first !== undefined) return first;
        if (Date.now() > end) throw new Error(`${number} never got: ${text}`);
        await wait(50);
      }
    },
    count: (text) => got(text).length,
    receipt: ({ providerId }, status) => post(receiptOf(providerId, number, status)),
  };
}

function receiptOf(id: string, recipient: string, status: string): string {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '22300000000', phone_number_id: SECRETS.WHATSAPP_PHONE_NUMBER_ID },
    statuses: [{ id, status, timestamp, recipient_id: recipient }],
  };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
}
