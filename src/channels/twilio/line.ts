import type { Address, Language, Reply, Surface } from '../../domain/messages.ts';
import { numberedText } from '../../domain/numbered-text.ts';
import { whatsappRecipient } from '../whatsapp-address.ts';
import type { TwilioOptions } from './options.ts';
import { withoutPrefix, type TwilioChannelName } from './read-sender.ts';

/** One of our numbers at Twilio: what differs between SMS and WhatsApp when we send. */
export interface Line {
  readonly name: TwilioChannelName;
  readonly surface: Surface;
  /** Our number, as Twilio writes it. */
  readonly from: string;
  /** A person's address as Twilio writes it, or `undefined` when this line does not reach it. */
  to(address: Address): string | undefined;
  /** The text that goes out. Twilio has no buttons outside of approved templates: choices are numbered lines. */
  body(reply: Reply): string;
  /** The content id of the template that asks somebody to write, in their language or else in French. */
  template(language: Language): string | undefined;
}

/** The lines that the settings name: none, one or both. */
export function linesOf(options: TwilioOptions): readonly Line[] {
  const { smsFrom, whatsappFrom, toSms, whatsappTemplateFr, whatsappTemplateBm } = options;
  const lines: Line[] = [];
  if (smsFrom !== undefined) {
    lines.push({
      name: 'twilio-sms',
      surface: 'sms',
      from: smsFrom,
      to: (address) => /^tel:(\+[1-9][0-9]{6,14})$/.exec(address)?.[1],
      body: (reply) => toSms(numberedText(reply.text, reply.choices), reply.language),
      template: () => undefined,
    });
  }
  if (whatsappFrom !== undefined) {
    lines.push({
      name: 'twilio-whatsapp',
      surface: 'whatsapp',
      from: `whatsapp:${withoutPrefix(whatsappFrom)}`,
      to: whatsappTo,
      body: (reply) => numberedText(reply.text, reply.choices),
      template: (language) =>
        language === 'bm' ? (whatsappTemplateBm ?? whatsappTemplateFr) : whatsappTemplateFr,
    });
  }
  return lines;
}

function whatsappTo(address: Address): string | undefined {
  const recipient = whatsappRecipient(address);
  if (recipient === undefined) return undefined;
  return recipient.kind === 'phone' ? `whatsapp:+${recipient.digits}` : `whatsapp:${recipient.userId}`;
}
