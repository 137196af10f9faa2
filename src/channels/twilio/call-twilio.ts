import { callProvider, PROVIDER_TIMEOUT_MS, type ProviderCall } from '../call-provider.ts';
import { TWILIO_API_URL, type TwilioOptions } from './options.ts';

/** What is asked of the Messages resource of our account. */
export type TwilioAsk =
  | { readonly post: Record<string, string> }
  | { readonly query: Record<string, string> }
  /** Another page of a list, as Twilio names it: `/2010-04-01/Accounts/…`. */
  | { readonly path: string }
  /** The media of a message. */
  | { readonly message: string };

/** One call to the Messages resource of our account: a form is posted, anything else is asked. Never throws. */
export function callTwilio(options: TwilioOptions, what: TwilioAsk): Promise<ProviderCall> {
  const { accountSid, authToken, timeoutMs = PROVIDER_TIMEOUT_MS } = options;
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const headers = { authorization: `Basic ${credentials}`, accept: 'application/json' };
  if (!('post' in what))
    return callProvider({ method: 'GET', url: addressOf(options, what), headers, timeoutMs });
  return callProvider({
    method: 'POST',
    url: `${messagesOf(options)}.json`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(what.post).toString(),
    timeoutMs,
  });
}

/** Where a file that came with a message is fetched. */
export function mediaAddress(options: TwilioOptions, message: string, medium: string): string {
  return `${messagesOf(options)}/${encodeURIComponent(message)}/Media/${encodeURIComponent(medium)}`;
}

function addressOf(options: TwilioOptions, what: Exclude<TwilioAsk, { post: unknown }>): string {
  if ('message' in what) return `${messagesOf(options)}/${encodeURIComponent(what.message)}/Media.json`;
  // A path stays on Twilio's host whatever it holds, and so do our credentials.
  if ('path' in what) return `${baseOf(options)}/${what.path.replace(/^\/+/, '')}`;
  return `${messagesOf(options)}.json?${new URLSearchParams(what.query).toString()}`;
}

function messagesOf(options: TwilioOptions): string {
  return `${baseOf(options)}/2010-04-01/Accounts/${encodeURIComponent(options.accountSid)}/Messages`;
}

function baseOf({ apiUrl }: TwilioOptions): string {
  return apiUrl ?? TWILIO_API_URL;
}
