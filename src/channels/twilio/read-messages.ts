import type { Address, Incoming } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { fieldOf, type Form } from './form.ts';
import { readContents } from './read-contents.ts';
import { readSender, type SenderFault } from './read-sender.ts';

/** Why a message was set aside. Our own number among the senders is an echo: to answer it begins a loop. */
export type MessageFault = SenderFault | 'message: no id' | 'message: our own number';

/**
 * Reads a webhook: one message, or one for each of several media, the first under the provider's id and the
 * others under the id and their position (`twilio:MM1`, `twilio:MM1:1`). Twilio gives no time, so it is `now`.
 */
export function readMessages(
  form: Form,
  own: readonly Address[],
  now: Date,
): Result<readonly Incoming[], MessageFault> {
  const id = messageId(form);
  if (id === undefined) return err('message: no id');
  const sender = readSender(form);
  if (!sender.ok) return sender;
  const { channel, from } = sender.value;
  if (own.includes(from)) return err('message: our own number');
  const messages = readContents(form, channel).map((content, index): Incoming => {
    const key = index === 0 ? `twilio:${id}` : `twilio:${id}:${index}`;
    return { key, channel, from, sentAt: now, content };
  });
  return ok(messages);
}

/** Twilio's id of a message, under its present name or one of its older ones. */
export function messageId(form: Form): string | undefined {
  return ['MessageSid', 'SmsMessageSid', 'SmsSid']
    .map((name) => fieldOf(form, name))
    .find((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id));
}
