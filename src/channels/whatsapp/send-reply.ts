import type { Address, Reply } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { SendOutcome } from '../channel.ts';
import type { WhatsAppOptions } from './options.ts';
import { payload, type Payload } from './payload.ts';
import { postMessage } from './post-message.ts';
import { templateName, templatePayload } from './template.ts';

/** Sends one reply: words of ours, or the template that asks somebody to write. */
export async function sendReply(
  options: WhatsAppOptions,
  to: Address,
  reply: Reply,
  ref: string,
): Promise<SendOutcome> {
  const form = formOf(options, reply);
  if (!form.ok) return { status: 'refused', error: 'rejected', detail: form.error };
  return postMessage(options, to, form.value, ref);
}

function formOf(options: WhatsAppOptions, reply: Reply): Result<Payload, string> {
  if (reply.invite !== true) return payload(reply, options.listButton);
  const template = templateName(options, reply.language);
  return template === undefined ? err('no_template') : ok(templatePayload(template));
}
