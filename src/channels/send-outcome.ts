import type { ProviderCall } from './call-provider.ts';
import type { SendError, SendOutcome } from './channel.ts';

const GATEWAY_TIMEOUT = 504;

/** What one provider's answers look like. Each function gets the answer's JSON, or `undefined` when it is none. */
export interface AnswerReader {
  providerId(answer: unknown): string | undefined;
  errorCode(answer: unknown): number | undefined;
  /** The class of a provider's own error code; `undefined` leaves it to the HTTP status. */
  errorOf(code: number): SendError | undefined;
}

/**
 * What a call that sends a message came to. An answer of success without an id is in doubt: the provider most
 * likely has the message, and we have nothing to know it by. `detail` holds a status and a code, never the
 * provider's words: they quote the number or the text.
 */
export function sendOutcome(call: ProviderCall, reader: AnswerReader): SendOutcome {
  switch (call.kind) {
    case 'not_reached':
      return { status: 'refused', error: 'provider_down', detail: call.detail };
    case 'no_answer':
      return { status: 'in_doubt', detail: call.detail };
    case 'answered':
      return answerOutcome(call.status, parseJson(call.text), reader);
  }
}

function answerOutcome(status: number, answer: unknown, reader: AnswerReader): SendOutcome {
  const code = reader.errorCode(answer);
  const success = status >= 200 && status < 300;
  if (success && code === undefined) {
    const providerId = reader.providerId(answer);
    if (providerId !== undefined) return { status: 'accepted', providerId };
    return { status: 'in_doubt', detail: `http ${status} without an id` };
  }
  // A gateway that gave up waiting: the provider behind it may have taken the message.
  if (status === GATEWAY_TIMEOUT && code === undefined) return { status: 'in_doubt', detail: 'http 504' };
  const detail = code === undefined ? `http ${status}` : `http ${status}, code ${code}`;
  const error = (code === undefined ? undefined : reader.errorOf(code)) ?? errorOfStatus(status);
  return { status: 'refused', error, detail };
}

function errorOfStatus(status: number): SendError {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'bad_credentials';
  // A redirect is a proxy or a portal in the way, and 408 a server that waited: both pass.
  if (status >= 500 || status === 408 || (status >= 300 && status < 400)) return 'provider_down';
  return 'rejected';
}

/** The JSON of a text, or `undefined`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
