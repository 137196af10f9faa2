import type { SmsCost } from '../../domain/language/sms/count-sms.ts';
import type { Address, Choice, Language, Surface } from '../../domain/messages.ts';

/** One line of a simulated phone: the same phone has one for SMS and one for WhatsApp. */
export interface PhoneLine {
  readonly address: Address;
  readonly surface: Surface;
}

interface Delivered {
  /** Unique; also says where a phone that lost its line goes on. */
  readonly providerId: string;
  /** When it was delivered, ISO 8601. */
  readonly at: string;
  readonly language: Language;
  /** The text as the person sees it. */
  readonly text: string;
}

/** A delivered SMS: choices are numbered lines of its text, in the letters that were sent. */
export interface SmsActivity extends Delivered, SmsCost {
  readonly surface: 'sms';
  /** How many units its segments could carry. */
  readonly capacity: number;
}

/** A delivered WhatsApp message: up to three choices are buttons, up to ten are a list behind a button. */
export interface WhatsAppActivity extends Delivered {
  readonly surface: 'whatsapp';
  readonly choices: readonly Choice[];
  /** It has a button that sends the position; its choices are then numbered lines of its text. */
  readonly askLocation?: true;
  /** What stands on the button that opens a list. */
  readonly listButton: string;
}

/** What a simulated phone gets. It is plain JSON, so that a page gets it as it is. */
export type SimulatorActivity = SmsActivity | WhatsAppActivity;
