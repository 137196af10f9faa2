import { createTwilio } from '#src/channels/twilio/create-twilio.ts';
import type { TwilioOptions } from '#src/channels/twilio/options.ts';
import type { Content, Incoming } from '#src/domain/messages.ts';
import { fixture, NOW } from '#tests/support/channel-runner.ts';
import { twilioRequest } from '#tests/support/signed-requests.ts';

/** The settings of every Twilio table. `toSms` marks its work, so that a table sees where it was done. */
export const OPTIONS: TwilioOptions = {
  accountSid: 'ACe287d7109a5a925f182f0e07fe5b223b',
  authToken: 'auth-token-1',
  publicUrl: 'https://lakana.example',
  smsFrom: '+12028831111',
  whatsappFrom: '+12028831111',
  toSms: (text, language) => text.replaceAll('ɛ', 'è').replaceAll('ɔ', 'ò') + `[${language}]`,
};

export const SECRETS = [OPTIONS.authToken];

export const [messages, statuses] = createTwilio(OPTIONS).webhooks;

/** A fixture of `tests/fixtures/channels/twilio`, signed and posted to a path. */
export function signed(name: string, path = '/channels/twilio') {
  return raw(fixture(`twilio/${name}.txt`), path);
}

/** Any body, as Twilio would post it. */
export function raw(body: string | Uint8Array, path = '/channels/twilio') {
  return twilioRequest(body, { publicUrl: OPTIONS.publicUrl, path, authToken: OPTIONS.authToken });
}

/** The id of the message in the fixtures. */
export const SID = 'SMe287d7109a5a925f182f0e07fe5b223b';

/** A text SMS of a person, as Twilio would post it, with these fields besides. */
export const form = (fields: Readonly<Record<string, string>>) =>
  raw(new URLSearchParams({ MessageSid: SID, From: '+22376123456', ...fields }).toString());

export const text = (words: string): Content => ({ kind: 'text', text: words });
export const unknown = (type: string): Content => ({ kind: 'unknown', type });

/** What an SMS of the fixtures is read as. */
export function sms(content: Content, key = SID): Incoming {
  return { key: `twilio:${key}`, channel: 'twilio-sms', from: 'tel:+22376123456', sentAt: NOW, content };
}

/** What a WhatsApp message of the fixtures is read as. */
export function whatsapp(content: Content, from = 'whatsapp:22376123456'): Incoming {
  return { key: `twilio:${SID}`, channel: 'twilio-whatsapp', from, sentAt: NOW, content };
}
