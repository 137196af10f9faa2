import type { Language } from '../../domain/messages.ts';

/** What the Twilio channels need to know. Addresses and secrets are those of the settings of the same names. */
export interface TwilioOptions {
  readonly accountSid: string;
  /** Opens the API, and is the key of the signatures on webhooks. */
  readonly authToken: string;
  /** Where the world reaches us, with the path that a proxy takes away: `https://lakana.example`. */
  readonly publicUrl: string;
  /** Our number for SMS, `+223…`; without it there is no SMS channel. */
  readonly smsFrom?: string | undefined;
  /** Our number for WhatsApp, with or without `whatsapp:`; without it there is no WhatsApp channel. */
  readonly whatsappFrom?: string | undefined;
  /** Content ids (HX…) of the approved templates that ask somebody on WhatsApp to write to us. */
  readonly whatsappTemplateFr?: string | undefined;
  readonly whatsappTemplateBm?: string | undefined;
  /** Puts a text into the letters that an SMS takes at its lowest price. */
  readonly toSms: (text: string, language: Language) => string;
  /** Base address without the version and without a slash at the end. */
  readonly apiUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Twilio's own address. */
export const TWILIO_API_URL = 'https://api.twilio.com';

/** Where Twilio is told to send people's messages. */
export const MESSAGES_PATH = '/channels/twilio';

/** Where each of our sends asks for its statuses. */
export const STATUS_PATH = '/channels/twilio/status';
