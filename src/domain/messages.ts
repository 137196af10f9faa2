/**
 * What comes in and what goes out, whatever the channel. Every other room speaks in these shapes;
 * only a channel knows its provider's.
 */

/** The languages the bot answers in. */
export type Language = 'fr' | 'bm';

/** What a text is shaped for: plain numbered text, or buttons, lists and the official letters. */
export type Surface = 'sms' | 'whatsapp';

/**
 * Where a person is reached, as opaque text: `tel:+22376123456`, `whatsapp:22376123456`, `bsuid:ML.1234`,
 * `sim:1`. Never parse it outside its channel: WhatsApp no longer guarantees a phone number.
 */
export type Address = string;

/** What a person sent, in the order of how often it comes. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or a row of a list; `id` is the id we gave it, `title` what the person saw. */
  | { readonly kind: 'choice'; readonly id: string; readonly title: string }
  /** `media` is the provider's handle (an id or an address) with which it can be fetched. */
  | {
      readonly kind: 'audio' | 'image' | 'video' | 'document';
      readonly media: string;
      readonly mimeType: string;
      readonly caption?: string;
    }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
    }
  /** Anything else (a reaction, a sticker, a type that does not exist yet): answered, never dropped. */
  | { readonly kind: 'unknown'; readonly type: string };

/** One message as a channel received it. */
export interface Incoming {
  /** Unique for ever in its channel: the provider's own id. Two messages with one key are one message. */
  readonly key: string;
  readonly channel: string;
  readonly from: Address;
  /** When the person sent it (the provider's word), not when the webhook came. */
  readonly sentAt: Date;
  readonly content: Content;
}

/** What a webhook took: all of it must be durable before its provider hears so. */
export interface Taken {
  readonly messages: readonly Incoming[];
  readonly receipts: readonly Receipt[];
}

/** Something a person can pick, by number, by button or by its words. */
export interface Choice {
  readonly id: string;
  /** At most 20 UTF-16 units when there are up to three choices (buttons), 24 otherwise (rows of a list). */
  readonly title: string;
}

/** One message to send, in official orthography; its channel makes the form its provider takes. */
export interface Reply {
  readonly text: string;
  readonly language: Language;
  /** At most ten. */
  readonly choices?: readonly Choice[];
  /** It asks where the person is: WhatsApp then has a button that sends the position, and no others beside it. */
  readonly askLocation?: true;
  /** Key of the text as a recording, `fr/offer`: where the channel has it, it follows; elsewhere it is passed over. */
  readonly audio?: string;
  /** No words of ours: the provider's approved template that asks the person to write to us. */
  readonly invite?: true;
  /** `safety` is sent again when nobody can tell whether it went out, `ordinary` is not. */
  readonly urgency: 'safety' | 'ordinary';
}

/** What a provider says later about a message it took. */
export interface Receipt {
  /** The provider's id of the message. */
  readonly providerId: string;
  /** Our own reference, when the provider hands it back. */
  readonly ref?: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Date;
  /** The provider's error code, for staff; never shown to a person. */
  readonly error?: string;
  /** Whether it failed because the person told the provider to stop (STOP to Twilio: 21610). */
  readonly isOptOut?: boolean;
}
