/** One request to a provider. Its address comes from the settings, never from a message. */
export interface ProviderRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** Milliseconds for the whole exchange, from looking up the name to the last byte of the answer. */
  readonly timeoutMs: number;
}

/**
 * What became of it. `answered`: there is a status, and the body as text (empty when it broke off).
 * `not_reached`: the provider surely has nothing, because no connection was made. `no_answer`: the request may
 * have been taken. `detail` is a code of the network (`ECONNREFUSED`, `timeout`), never a message.
 */
export type ProviderCall =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'not_reached'; readonly detail: string }
  | { readonly kind: 'no_answer'; readonly detail: string };

/** The usual time a provider has: Twilio and Meta answer in well under a second. */
export const PROVIDER_TIMEOUT_MS = 20_000;

/** Makes one request, without any retry and without following redirects (they would carry our credentials). Never throws. */
export async function callProvider(request: ProviderRequest): Promise<ProviderCall> {
  const built = build(request);
  if (built === undefined) return { kind: 'not_reached', detail: 'unsendable' };
  try {
    const response = await fetch(built);
    const text = await response.text().catch(() => '');
    return { kind: 'answered', status: response.status, text };
  } catch (error) {
    return failure(error);
  }
}

/** `undefined` when an address or a header cannot be written at all: a fault of the settings. */
function build({ url, method, headers, body, timeoutMs }: ProviderRequest): Request | undefined {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return new Request(url, {
      method,
      headers,
      signal,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
  } catch {
    return undefined;
  }
}

const BEFORE_CONNECTING = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'HOSTNAME_MISMATCH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** A certificate that we refuse: the handshake ended before any byte of the request. */
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO_|ERR_SSL_|ERR_TLS_|SELF_SIGNED_|UNABLE_TO_)/;

/** Only what surely came before the request is `not_reached`; everything else, known or not, is a doubt. */
function failure(error: unknown): ProviderCall {
  if (fieldOf(error, 'name') === 'TimeoutError') return { kind: 'no_answer', detail: 'timeout' };
  const cause = fieldOf(error, 'cause');
  return { kind: neverConnected(cause) ? 'not_reached' : 'no_answer', detail: codeOf(cause) || 'network' };
}

function neverConnected(cause: unknown): boolean {
  // A name with several addresses fails with one error for each of them.
  const errors = fieldOf(cause, 'errors');
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverConnected);
  const code = codeOf(cause);
  if (CERTIFICATE.test(code)) return true;
  // The same code on a read or a write says that the connection stood, and broke.
  return BEFORE_CONNECTING.has(code) && !['read', 'write'].includes(String(fieldOf(cause, 'syscall')));
}

function codeOf(cause: unknown): string {
  const code = fieldOf(cause, 'code');
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : '';
}

function fieldOf(value: unknown, name: 'name' | 'cause' | 'code' | 'errors' | 'syscall'): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
