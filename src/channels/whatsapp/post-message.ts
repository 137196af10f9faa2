import { z } from 'zod';
import type { Address } from '../../domain/messages.ts';
import { callProvider, PROVIDER_TIMEOUT_MS } from '../call-provider.ts';
import type { SendOutcome } from '../channel.ts';
import { sendOutcome, type AnswerReader } from '../send-outcome.ts';
import { whatsappRecipient } from '../whatsapp-address.ts';
import { errorOfCode } from './error-of-code.ts';
import { WHATSAPP_API_URL, type WhatsAppOptions } from './options.ts';
import type { Payload } from './payload.ts';

const sent = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) });
const failed = z.object({ error: z.object({ code: z.number() }) });

const reader: AnswerReader = {
  providerId: (answer) => sent.safeParse(answer).data?.messages[0].id,
  errorCode: (answer) => failed.safeParse(answer).data?.error.code,
  errorOf: errorOfCode,
};

/**
 * Posts one message to the Cloud API. `ref` travels as `biz_opaque_callback_data` and comes back in every status: the
 * API has no key against repetition and no list of sent messages, so that is the only way to learn what became of a
 * send whose answer was lost.
 */
export async function postMessage(
  options: WhatsAppOptions,
  to: Address,
  payload: Payload,
  ref: string,
): Promise<SendOutcome> {
  const recipient = whatsappRecipient(to);
  if (recipient === undefined) return { status: 'refused', error: 'bad_address', detail: 'not whatsapp' };
  const address = recipient.kind === 'phone' ? { to: recipient.digits } : { recipient: recipient.userId };
  const message = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address,
    ...payload,
    biz_opaque_callback_data: ref,
  };
  const call = await callProvider({
    method: 'POST',
    url: `${options.apiUrl ?? WHATSAPP_API_URL}/${encodeURIComponent(options.phoneNumberId)}/messages`,
    headers: { authorization: `Bearer ${options.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
    timeoutMs: options.timeoutMs ?? PROVIDER_TIMEOUT_MS,
  });
  return sendOutcome(call, reader);
}
