import type { Language } from '../../domain/messages.ts';
import type { Recordings } from '../../domain/recordings.ts';

/** What the WhatsApp channel needs to know. Addresses and secrets are those of the settings of the same names. */
export interface WhatsAppOptions {
  /** Key of the signatures on webhooks (Meta: App Dashboard, Basic settings). */
  readonly appSecret: string;
  /** The word that we chose and gave to Meta when the webhook was set up. */
  readonly verifyToken: string;
  readonly accessToken: string;
  /** Id of our own number, not the number. */
  readonly phoneNumberId: string;
  /** What stands on the button that opens a list; at most 20 UTF-16 units. */
  readonly listButton: Readonly<Record<Language, string>>;
  /** Names of the approved templates that ask somebody to write to us. */
  readonly templateFr?: string | undefined;
  readonly templateBm?: string | undefined;
  /** Recorded texts, sent as voice notes. */
  readonly recordings?: Recordings | undefined;
  /** Base address with the version of the API, without a slash at the end. */
  readonly apiUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Meta's own address, at the version that the payloads were written for. */
export const WHATSAPP_API_URL = 'https://graph.facebook.com/v25.0';
