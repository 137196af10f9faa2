import { download, DOWNLOAD_TIMEOUT_MS } from '../download.ts';
import type { MediaOutcome } from '../media-errors.ts';
import { TWILIO_API_URL, type TwilioOptions } from './options.ts';

/** Where Twilio's API sends on to: its store, with an address that is good for four hours (Twilio, "Protect Media"). */
const STORES = ['mms.twiliocdn.com', 'media.twiliocdn.com', 's3-external-1.amazonaws.com'];

/**
 * Fetches a file that a person sent. The address came in a webhook: only one of our own account at Twilio's API is
 * followed, with our credentials, and from there only to Twilio's store, without them.
 */
export async function fetchMedia(options: TwilioOptions, address: string): Promise<MediaOutcome> {
  const { accountSid, authToken } = options;
  const api = new URL(options.apiUrl ?? TWILIO_API_URL);
  const account = `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/`;
  const isOurs = ({ origin, pathname }: URL): boolean =>
    origin === api.origin && pathname.startsWith(account);
  const isStore = ({ protocol, hostname, origin }: URL): boolean =>
    origin === api.origin || (protocol === 'https:' && STORES.includes(hostname));
  if (!URL.canParse(address) || !isOurs(new URL(address))) return { status: 'failed', error: 'bad_address' };
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  return download({
    url: address,
    isAllowed: isStore,
    headersFor: (url): Record<string, string> =>
      isOurs(url) ? { authorization: `Basic ${credentials}` } : {},
    timeoutMs: options.timeoutMs ?? DOWNLOAD_TIMEOUT_MS,
  });
}
