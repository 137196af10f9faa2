import { z } from 'zod';

import type { Address, Reply } from '../../domain/messages.ts';
import type { SendOutcome } from '../channel.ts';
import { sendOutcome, type AnswerReader } from '../send-outcome.ts';
import { callTwilio } from './call-twilio.ts';
import { errorOfCode } from './error-of-code.ts';
import type { Line } from './line.ts';
import { STATUS_PATH, type TwilioOptions } from './options.ts';

/** Twilio's limit of one message, whatever the channel. */
const LONGEST_BODY = 1_600;

const sent = z.object({ sid: z.string().min(1) });
const failed = z.object({ code: z.number() });

const reader: AnswerReader = {
  providerId: (answer) => sent.safeParse(answer).data?.sid,
  errorCode: (answer) => failed.safeParse(answer).data?.code,
  errorOf: errorOfCode,
};

/**
 * Sends one reply over a line. `ref` travels in the address of the status callbacks and comes back with each of
 * them. A text over Twilio's limit is refused here: cut short it could lose a number or a warning.
 */
export async function sendReply(
  options: TwilioOptions,
  line: Line,
  message: { readonly to: Address; readonly reply: Reply; readonly ref: string },
): Promise<SendOutcome> {
  const to = line.to(message.to);
  if (to === undefined) return { status: 'refused', error: 'bad_address', detail: `not for ${line.surface}` };
  const words = wordsOf(line, message.reply);
  if (words === undefined) return { status: 'refused', error: 'rejected', detail: 'no_template' };
  const body = words.Body ?? '';
  if (body.length > LONGEST_BODY) return { status: 'refused', error: 'rejected', detail: 'text_too_long' };
  const base = options.publicUrl.replace(/\/+$/, '');
  const callback = `${base}${STATUS_PATH}?ref=${encodeURIComponent(message.ref)}`;
  const post = { To: to, From: line.from, ...words, StatusCallback: callback };
  return sendOutcome(await callTwilio(options, { post }), reader);
}

/** Words of ours, or the template that stands for them. */
function wordsOf(line: Line, reply: Reply): { Body?: string; ContentSid?: string } | undefined {
  if (reply.invite !== true) return { Body: line.body(reply) };
  const template = line.template(reply.language);
  return template === undefined ? undefined : { ContentSid: template };
}
