import type { Address } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { whatsappAddress } from '../whatsapp-address.ts';
import { fieldOf, type Form } from './form.ts';

/** The two channels of one Twilio account. */
export type TwilioChannelName = 'twilio-sms' | 'twilio-whatsapp';

/** Who wrote, and through what. */
export interface Sender {
  readonly channel: TwilioChannelName;
  readonly from: Address;
}

/** Why a sender was set aside. A name or a short code takes no answer, and to answer a machine begins a loop. */
export type SenderFault = 'message: no sender' | 'message: a sender that takes no answer';

/**
 * Reads the sender. WhatsApp is known by the prefix on either side or by the fields that only it has, for `From`
 * has come without its prefix. On SMS only a full number is a person.
 */
export function readSender(form: Form): Result<Sender, SenderFault> {
  const from = fieldOf(form, 'From').trim();
  if (isWhatsApp(form)) {
    const ids = [from, fieldOf(form, 'WaId'), fieldOf(form, 'ExternalUserId')].map(withoutPrefix);
    const address = whatsappAddress(...ids);
    return address === undefined
      ? err('message: no sender')
      : ok({ channel: 'twilio-whatsapp', from: address });
  }
  if (from === '') return err('message: no sender');
  const digits = fullNumber(from);
  if (digits === undefined) return err('message: a sender that takes no answer');
  return ok({ channel: 'twilio-sms', from: `tel:+${digits}` });
}

/** A number or user id of WhatsApp without Twilio's prefix. */
export function withoutPrefix(value: string): string {
  return value.replace(/^whatsapp:/, '').trim();
}

function isWhatsApp(form: Form): boolean {
  const prefixed = ['From', 'To', 'ExternalUserId'].some((name) =>
    fieldOf(form, name).startsWith('whatsapp:'),
  );
  return prefixed || fieldOf(form, 'WaId') !== '';
}

/** E.164. A plus that was lost on the way is forgiven to ten digits and more, which no short code has. */
function fullNumber(from: string): string | undefined {
  return (/^\+([1-9][0-9]{6,14})$/.exec(from) ?? /^([1-9][0-9]{9,14})$/.exec(from))?.[1];
}
