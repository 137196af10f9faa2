import type { SmsCost } from '../../domain/language/sms/count-sms.ts';
import type { Address, Language, Reply } from '../../domain/messages.ts';
import type { Recordings } from '../../domain/recordings.ts';
import { numberedText } from '../../domain/numbered-text.ts';
import type { Channel, SendOutcome } from '../channel.ts';
import type { SimulatorActivity, SmsActivity, WhatsAppActivity } from './activity.ts';
import { createSimulatorHub, type SimulatorHub } from './simulator-hub.ts';
import { smsCapacity } from './sms-capacity.ts';
import { MOST_BODY_UNITS } from '../../domain/whatsapp-limits.ts';

export interface SimulatorOptions {
  /** A text in the letters an SMS carries cheaply. */
  toSms(text: string, language: Language): string;
  /** What a text costs as SMS. */
  countSms(text: string): SmsCost;
  /** What stands on the button that opens a list on WhatsApp. */
  readonly listButton: Readonly<Record<Language, string>>;
  /** Recorded texts; on WhatsApp a line says which one would be heard. */
  readonly recordings?: Recordings;
  /** The file behind a voice note or a picture that a simulated phone sent; without it there are none. */
  readonly file?: Channel['fetchMedia'];
  /** A new provider id, never the same twice. */
  ids(): string;
  now(): Date;
}

/**
 * Two channels without a provider, `simulator-sms` and `simulator-whatsapp`: what they send is delivered at once
 * to the phones of the hub (`sim:1`, `sim:garde`), in the form it would have there. Every send is accepted.
 *
 * @example const { channels, hub } = createSimulator({ toSms: gsm7, countSms, listButton, ids: randomUUID, now });
 */
export function createSimulator(options: SimulatorOptions): { channels: Channel[]; hub: SimulatorHub } {
  const hub = createSimulatorHub();
  const deliver = (to: Address, activity: SimulatorActivity): Promise<SendOutcome> => {
    hub.deliver({ address: to, surface: activity.surface }, activity);
    return Promise.resolve({ status: 'accepted', providerId: activity.providerId });
  };
  const files = options.file === undefined ? {} : { fetchMedia: options.file };
  return {
    hub,
    channels: [
      {
        ...files,
        name: 'simulator-sms',
        surface: 'sms',
        send: (to, reply) => deliver(to, smsActivity(options, reply)),
      },
      {
        ...files,
        name: 'simulator-whatsapp',
        plays: (audio) => options.recordings?.has(audio) ?? false,
        surface: 'whatsapp',
        send: (to, reply) => deliver(to, whatsappActivity(options, reply)),
      },
    ],
  };
}

function smsActivity(options: SimulatorOptions, { text, choices, language }: Reply): SmsActivity {
  const sent = options.toSms(numberedText(text, choices), language);
  const size = options.countSms(sent);
  return { ...stamp(options), surface: 'sms', language, text: sent, ...size, capacity: smsCapacity(size) };
}

function whatsappActivity(options: SimulatorOptions, reply: Reply): WhatsAppActivity {
  const { language, text, choices = [] } = reply;
  const listButton = options.listButton[language];
  const base = { ...stamp(options), surface: 'whatsapp', language, listButton } as const;
  if (reply.audio !== undefined) return { ...base, text: `(audio ${reply.audio})`, choices: [] };
  const lines = numberedText(text, choices);
  if (reply.askLocation === true && lines.length <= MOST_BODY_UNITS) {
    return { ...base, text: lines, choices: [], askLocation: true };
  }
  if (text.length <= MOST_BODY_UNITS) return { ...base, text, choices };
  return { ...base, text: lines, choices: [] };
}

function stamp(options: SimulatorOptions): { providerId: string; at: string } {
  return { providerId: options.ids(), at: options.now().toISOString() };
}
