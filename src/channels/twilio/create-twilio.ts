import type { Address, Incoming, Language, Receipt } from '../../domain/messages.ts';
import type { Result } from '../../domain/result.ts';
import { BAD_SIGNATURE } from '../answers.ts';
import type { Channel, Reception, Webhook, WebhookAnswer } from '../channel.ts';
import { fetchMedia } from './fetch-media.ts';
import { findReply } from './find-reply.ts';
import { readForm, type Form } from './form.ts';
import { isSignedByTwilio, publicAddresses } from './is-signed-by-twilio.ts';
import { linesOf, type Line } from './line.ts';
import { listMissed } from './list-missed.ts';
import { MESSAGES_PATH, STATUS_PATH, type TwilioOptions } from './options.ts';
import { readMessages } from './read-messages.ts';
import { readSender } from './read-sender.ts';
import { readStatus } from './read-status.ts';
import { sendReply } from './send-reply.ts';

/** An empty TwiML document: taken, and nothing is said in this answer (replies go out on their own). */
export const EMPTY_TWIML: WebhookAnswer = {
  status: 200,
  contentType: 'text/xml',
  body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
};

/**
 * SMS and WhatsApp through one Twilio account: a channel for each number in the settings, one webhook for what
 * people write on either, then one for the statuses of what we sent.
 *
 * @example const { channels, webhooks } = createTwilio({ accountSid, authToken, publicUrl, smsFrom, toSms });
 */
export function createTwilio(options: TwilioOptions): { channels: Channel[]; webhooks: [Webhook, Webhook] } {
  const addresses = publicAddresses(options.publicUrl);
  const lines = linesOf(options);
  const own = lines.flatMap(ownAddress);
  const signed = (path: string, read: (form: Form, url: string, now: Date) => Taken): Webhook => ({
    path,
    methods: ['POST'],
    receive({ url, headers, body }, now): Reception {
      const form = readForm(body);
      const signature = headers['x-twilio-signature'];
      if (!form || !isSignedByTwilio(addresses, { url, form, signature }, options.authToken)) {
        return { kind: 'refused', reason: 'signature', answer: BAD_SIGNATURE };
      }
      return { kind: 'taken', ...read(form, url, now), answer: EMPTY_TWIML };
    },
  });
  return {
    channels: lines.map((line) => channelOf(options, line, own)),
    webhooks: [
      signed(MESSAGES_PATH, (form, _url, now) => takenMessages(readMessages(form, own, now))),
      signed(STATUS_PATH, (form, url, now) => takenReceipt(readStatus(form, url, now))),
    ],
  };
}

type Taken = Pick<Extract<Reception, { kind: 'taken' }>, 'messages' | 'receipts' | 'ignored'>;

function takenMessages(read: Result<readonly Incoming[], string>): Taken {
  return read.ok
    ? { messages: read.value, receipts: [], ignored: [] }
    : { messages: [], receipts: [], ignored: [read.error] };
}

function takenReceipt(read: Result<Receipt, string>): Taken {
  return read.ok
    ? { messages: [], receipts: [read.value], ignored: [] }
    : { messages: [], receipts: [], ignored: [read.error] };
}

function channelOf(options: TwilioOptions, line: Line, own: readonly Address[]): Channel {
  const canInvite = (language: Language): boolean => line.template(language) !== undefined;
  return {
    ...(line.surface === 'whatsapp' ? { window: { canInvite } } : {}),
    name: line.name,
    surface: line.surface,
    send: (to, reply, ref) => sendReply(options, line, { to, reply, ref }),
    listMissed: (since) => listMissed(options, line, own, since),
    fetchMedia: (address) => fetchMedia(options, address),
    // The words of a template are not ours to look for.
    find: (to, reply, since) =>
      reply.invite === true ? Promise.resolve(undefined) : findReply(options, line, { to, reply, since }),
  };
}

/** Our own number as a sender would be read, when it can be one at all (a name cannot). */
function ownAddress(line: Line): Address[] {
  const sender = readSender(new Map([['From', [line.from]]]));
  return sender.ok ? [sender.value.from] : [];
}
