import { z } from 'zod';
import type { Recording } from '../../domain/recordings.ts';
import { callProvider, PROVIDER_TIMEOUT_MS } from '../call-provider.ts';
import type { SendOutcome } from '../channel.ts';
import { sendOutcome, type AnswerReader } from '../send-outcome.ts';
import { errorOfCode } from './error-of-code.ts';
import { WHATSAPP_API_URL, type WhatsAppOptions } from './options.ts';

const uploaded = z.object({ id: z.string().min(1) });
const failed = z.object({ error: z.object({ code: z.number() }) });

const reader: AnswerReader = {
  providerId: (answer) => uploaded.safeParse(answer).data?.id,
  errorCode: (answer) => failed.safeParse(answer).data?.error.code,
  errorOf: errorOfCode,
};

/** What became of an upload: the id to send it by, or why there is none. */
export type Upload = Exclude<SendOutcome, { status: 'in_doubt' }>;

/**
 * Uploads a recording; Meta keeps it for 30 days (Meta, "Media": upload media). An upload that nobody knows the end of
 * harms nobody, so it counts as one that failed.
 */
export async function upload(options: WhatsAppOptions, { bytes }: Recording): Promise<Upload> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', 'audio/ogg');
  form.set('file', new Blob([Buffer.from(bytes)], { type: 'audio/ogg' }), 'audio.ogg');
  const call = await callProvider({
    method: 'POST',
    url: `${options.apiUrl ?? WHATSAPP_API_URL}/${encodeURIComponent(options.phoneNumberId)}/media`,
    headers: { authorization: `Bearer ${options.accessToken}` },
    body: form,
    timeoutMs: options.timeoutMs ?? PROVIDER_TIMEOUT_MS,
  });
  const outcome = sendOutcome(call, reader);
  if (outcome.status !== 'in_doubt') return outcome;
  return { status: 'refused', error: 'provider_down', detail: outcome.detail };
}
