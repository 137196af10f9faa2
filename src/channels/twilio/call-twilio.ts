import { callProvider, PROVIDER_TIMEOUT_MS, type ProviderCall } from '../call-provider.ts';
import { TWILIO_API_URL, type TwilioOptions } from './options.ts';

/** One call to the Messages resource of our account: a form is posted, a query is asked. Never throws. */
export function callTwilio(
  options: TwilioOptions,
  what: { readonly post: Record<string, string> } | { readonly query: Record<string, string> },
): Promise<ProviderCall> {
  const { accountSid, authToken, apiUrl, timeoutMs = PROVIDER_TIMEOUT_MS } = options;
  const account = encodeURIComponent(accountSid);
  const url = `${apiUrl ?? TWILIO_API_URL}/2010-04-01/Accounts/${account}/Messages.json`;
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const headers = { authorization: `Basic ${credentials}`, accept: 'application/json' };
  if ('query' in what) {
    const query = new URLSearchParams(what.query).toString();
    return callProvider({ method: 'GET', url: `${url}?${query}`, headers, timeoutMs });
  }
  return callProvider({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(what.post).toString(),
    timeoutMs,
  });
}
