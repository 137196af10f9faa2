import { z } from 'zod';
import { callProvider, PROVIDER_TIMEOUT_MS } from '../call-provider.ts';
import { download, DOWNLOAD_TIMEOUT_MS, errorOfStatus } from '../download.ts';
import { MOST_MEDIA_BYTES, type MediaError, type MediaOutcome } from '../media-errors.ts';
import { parseJson } from '../send-outcome.ts';
import { errorOfCode } from './error-of-code.ts';
import { WHATSAPP_API_URL, type WhatsAppOptions } from './options.ts';

/** Meta's own hosts, where it keeps files (`lookaside.fbsbx.com`): nobody else gets our token. */
const META = /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/;

const found = z.object({ url: z.string(), file_size: z.coerce.number().catch(0) });
const failed = z.object({ error: z.object({ code: z.number() }) });

/**
 * Fetches a file that a person sent: its id gives an address that is good for five minutes, and the address the bytes,
 * both with our token (Meta, "Media": download media).
 */
export async function fetchMedia(options: WhatsAppOptions, id: string): Promise<MediaOutcome> {
  const api = options.apiUrl ?? WHATSAPP_API_URL;
  const headers = { authorization: `Bearer ${options.accessToken}` };
  const timeoutMs = options.timeoutMs ?? PROVIDER_TIMEOUT_MS;
  const call = await callProvider({
    method: 'GET',
    url: `${api}/${encodeURIComponent(id)}`,
    headers,
    timeoutMs,
  });
  if (call.kind !== 'answered') return { status: 'failed', error: 'provider_down' };
  const answer = parseJson(call.text);
  if (call.status !== 200) return { status: 'failed', error: lookUpError(call.status, answer) };
  const { success, data } = found.safeParse(answer);
  if (!success) return { status: 'failed', error: 'provider_down' };
  if (data.file_size > MOST_MEDIA_BYTES) return { status: 'failed', error: 'too_large' };
  return download({
    url: data.url,
    isAllowed: (url) => isMetas(url, new URL(api)),
    headersFor: () => headers,
    timeoutMs: options.timeoutMs ?? DOWNLOAD_TIMEOUT_MS,
  });
}

function isMetas({ protocol, hostname, origin }: URL, api: URL): boolean {
  return origin === api.origin || (protocol === 'https:' && META.test(hostname));
}

/** An id that is over answers 400 with a code of its own; what can be mended is known by code or status. */
function lookUpError(status: number, answer: unknown): MediaError {
  const code = failed.safeParse(answer).data?.error.code;
  const known = code === undefined ? undefined : errorOfCode(code);
  return known === 'throttled' || known === 'provider_down' || known === 'bad_credentials'
    ? known
    : errorOfStatus(status);
}
