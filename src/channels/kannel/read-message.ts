import { createHmac } from 'node:crypto';

import type { Content, Incoming } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { personText } from '../person-text.ts';
import { decodeText } from './decode-text.ts';
import type { KannelOptions } from './options.ts';
import type { MessageCall } from './read-call.ts';
import { readSender } from './read-sender.ts';
import { readTime } from './read-time.ts';

/** Why a message was set aside. Our own number among the senders is an echo: to answer it begins a loop. */
export type MessageFault =
  'message: no sender' | 'message: a sender that takes no answer' | 'message: our own number';

const DATA = '1';

/** Reads one message, which Kannel has joined from its parts. */
export function readMessage(
  call: MessageCall,
  { from: ours, country, token }: Pick<KannelOptions, 'from' | 'country' | 'token'>,
  now: Date,
): Result<Incoming, MessageFault> {
  if (call.sender.trim() === '') return err('message: no sender');
  const from = readSender(call.sender, country);
  if (from === undefined) return err('message: a sender that takes no answer');
  if (from === readSender(ours, country)) return err('message: our own number');
  const sentAt = readTime(call.time, now);
  const key = `kannel:${messageId(call) ?? madeId(call, from, now, token)}`;
  return ok({ key, channel: 'kannel', from, sentAt, content: contentOf(call) });
}

/** Data (a visiting card, a ringtone) is nothing to read: it is answered as what the bot does not know. */
function contentOf({ coding, charset, text }: MessageCall): Content {
  if (coding === DATA) return { kind: 'unknown', type: 'data' };
  const words = personText(decodeText(text, coding, charset));
  return words.trim() === '' ? { kind: 'unknown', type: 'empty' } : { kind: 'text', text: words };
}

function messageId({ id }: MessageCall): string | undefined {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
}

/**
 * A key for a message without an id: the same when Kannel brings it again, and another for the same words a second
 * later. The time is as it was written, for one that has not come yet is read as another `now` each time. With the
 * token in it, nobody can find the number or the words by trying.
 */
function madeId({ text, time }: MessageCall, from: string, now: Date, token: string): string {
  return createHmac('sha256', token)
    .update(`message ${from} ${time || now.getTime()} `)
    .update(text)
    .digest('base64url');
}
