import { MEDIA_TYPES, MOST_MEDIA_BYTES, type MediaError, type MediaOutcome } from './media-errors.ts';

/** A file at a provider. */
export interface DownloadRequest {
  readonly url: string;
  /** Whether a request may go to this address at all. */
  isAllowed(url: URL): boolean;
  /** What travels with a request to this address: our credentials only where they belong. */
  headersFor(url: URL): Readonly<Record<string, string>>;
  /** Milliseconds for all of it. */
  readonly timeoutMs: number;
  readonly mostBytes?: number;
}

/** The usual time for a file: 16 MB over a line of 3 Mbit/s. */
export const DOWNLOAD_TIMEOUT_MS = 60_000;

/** Twilio redirects once, to its store. */
const MOST_REDIRECTS = 3;

/**
 * Fetches a file: only from allowed addresses, also where it is redirected to, only of a type that is kept, and no byte
 * above the limit. Never throws.
 */
export async function download(request: DownloadRequest): Promise<MediaOutcome> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  try {
    if (!URL.canParse(request.url)) return failed('bad_address');
    let url = new URL(request.url);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (!request.isAllowed(url)) return failed('bad_address');
      const response = await fetch(url, { headers: request.headersFor(url), redirect: 'manual', signal });
      const next = redirection(response, url);
      if (next === undefined) return await read(response, request.mostBytes ?? MOST_MEDIA_BYTES);
      await response.body?.cancel();
      url = next;
    }
    return failed('bad_address');
  } catch {
    return failed('provider_down');
  }
}

/** The class of an HTTP status that is no success. */
export function errorOfStatus(status: number): MediaError {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'bad_credentials';
  return status >= 500 || status === 408 ? 'provider_down' : 'gone';
}

function failed(error: MediaError): MediaOutcome {
  return { status: 'failed', error };
}

function redirection(response: Response, from: URL): URL | undefined {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status >= 400 || location === null) return undefined;
  return URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}

async function read(response: Response, most: number): Promise<MediaOutcome> {
  const mimeType = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const error = errorOf(response, mimeType, most);
  if (error !== undefined) {
    await response.body?.cancel();
    return failed(error);
  }
  const bytes = await bytesOf(response, most);
  return bytes === undefined ? failed('too_large') : { status: 'fetched', bytes, mimeType };
}

function errorOf(response: Response, mimeType: string, most: number): MediaError | undefined {
  if (response.status !== 200) return errorOfStatus(response.status);
  if (!MEDIA_TYPES.has(mimeType)) return 'wrong_type';
  return Number(response.headers.get('content-length') ?? 0) > most ? 'too_large' : undefined;
}

/** What a server says of the length need not be true: the bytes are counted as they come. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
