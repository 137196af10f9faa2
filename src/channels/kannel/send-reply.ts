import { countSms } from '../../domain/language/sms/count-sms.ts';
import type { Address, Reply } from '../../domain/messages.ts';
import { numberedText } from '../../domain/numbered-text.ts';
import { callProvider, PROVIDER_TIMEOUT_MS, type ProviderCall } from '../call-provider.ts';
import type { SendError, SendOutcome } from '../channel.ts';
import { sendOutcome } from '../send-outcome.ts';
import type { KannelOptions, Route } from './options.ts';
import { REPORT_MASK } from './read-report.ts';
import { reportAddress } from './report-address.ts';

/** As many parts as `max-messages` lets through in our description of the gateway. Kannel cuts off what is above it. */
const MOST_PARTS = 10;
const ACCEPTED = 202;
const FORBIDDEN = 403;
const BAD_REQUEST = 400;

/**
 * Sends one reply by a POST, so that nothing personal stands in an address: the text is the body, everything else is a
 * header. Kannel cuts it into parts and joins them by their headers. `ref` travels in the address of the reports.
 */
export async function sendReply(
  options: KannelOptions,
  message: { readonly to: Address; readonly reply: Reply; readonly ref: string },
): Promise<SendOutcome> {
  const { sendUrl, toSms, timeoutMs = PROVIDER_TIMEOUT_MS } = options;
  const to = /^tel:(\+[1-9][0-9]{6,14})$/.exec(message.to)?.[1];
  if (to === undefined) return { status: 'refused', error: 'bad_address', detail: 'not for sms' };
  const { text, choices, language } = message.reply;
  const body = toSms(numberedText(text, choices), language);
  const { encoding, segments } = countSms(body);
  if (segments > MOST_PARTS) return { status: 'refused', error: 'rejected', detail: 'text_too_long' };
  const headers = {
    ...headersOf(options, to, message.ref),
    // Kannel turns UTF-8 into the letters of 7 bits, or with coding 2 into UCS-2.
    'x-kannel-coding': encoding === 'GSM-7' ? '0' : '2',
    'content-type': 'text/plain; charset=UTF-8',
  };
  const call = await callProvider({ method: 'POST', url: sendUrl, headers, body, timeoutMs });
  return outcomeOf(call, message.ref);
}

function headersOf(options: KannelOptions, to: string, ref: string): Record<string, string> {
  const { username, password, from, callbackUrl, token, routes = [] } = options;
  const smsc = smscOf(routes, to);
  return {
    'x-kannel-username': asBytes(username),
    'x-kannel-password': asBytes(password),
    'x-kannel-from': from,
    'x-kannel-to': to,
    'x-kannel-dlr-mask': String(REPORT_MASK),
    'x-kannel-dlr-url': reportAddress(callbackUrl, ref, token),
    ...(smsc !== undefined && { 'x-kannel-smsc': smsc }),
  };
}

/** The connection of the longest prefix. */
function smscOf(routes: readonly Route[], to: string): string | undefined {
  const found = routes.filter(({ prefix }) => to.startsWith(prefix));
  return found.toSorted((one, other) => other.prefix.length - one.prefix.length)[0]?.smsc;
}

/** A header carries bytes as characters; Kannel compares them with the bytes of its configuration. */
function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Kannel has no id for a send: its reports come back to our reference, so that is the id. */
function outcomeOf(call: ProviderCall, ref: string): SendOutcome {
  const error = refusalOf(call);
  if (error !== undefined && call.kind === 'answered') {
    return { status: 'refused', error, detail: `http ${call.status}` };
  }
  return sendOutcome(call, {
    providerId: () => (call.kind === 'answered' && call.status === ACCEPTED ? ref : undefined),
    errorCode: () => undefined,
    errorOf: () => undefined,
  });
}

/** One status of Kannel's can mean two things, and its words tell which. */
function refusalOf(call: ProviderCall): SendError | undefined {
  if (call.kind !== 'answered') return undefined;
  if (call.status === FORBIDDEN && /not routable/i.test(call.text)) return 'rejected';
  if (call.status === BAD_REQUEST && /denied/i.test(call.text)) return 'bad_address';
  return undefined;
}
