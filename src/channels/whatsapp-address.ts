import type { Address } from '../domain/messages.ts';

const PHONE = /^\+?([1-9][0-9]{3,19})$/;
/** A business-scoped user id: country code, dot, up to 128 letters and digits (Meta, "business-scoped-user-ids"). */
const USER_ID = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;

/**
 * The address of a WhatsApp user out of the identifiers a provider gave, in any order and shape: the phone
 * number when there is one among them (`whatsapp:22376123456`), else the business-scoped user id
 * (`bsuid:ML.1234`), else `undefined`. What is neither is passed over.
 */
export function whatsappAddress(...candidates: readonly unknown[]): Address | undefined {
  const texts = candidates.filter((candidate) => typeof candidate === 'string');
  for (const text of texts) {
    const digits = PHONE.exec(text)?.[1];
    if (digits !== undefined) return `whatsapp:${digits}`;
  }
  const userId = texts.find((text) => USER_ID.test(text));
  return userId === undefined ? undefined : `bsuid:${userId}`;
}

/** What an address of ours names at WhatsApp, or `undefined` when it is of another kind. */
export type WhatsAppRecipient =
  { readonly kind: 'phone'; readonly digits: string } | { readonly kind: 'user'; readonly userId: string };

/** The way back: `whatsapp:…` to its digits, `bsuid:…` to its user id. */
export function whatsappRecipient(address: Address): WhatsAppRecipient | undefined {
  const digits = /^whatsapp:([1-9][0-9]{3,19})$/.exec(address)?.[1];
  if (digits !== undefined) return { kind: 'phone', digits };
  const userId = address.startsWith('bsuid:') ? address.slice('bsuid:'.length) : '';
  return USER_ID.test(userId) ? { kind: 'user', userId } : undefined;
}
