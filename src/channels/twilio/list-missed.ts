import { z } from 'zod';
import type { Address, Incoming } from '../../domain/messages.ts';
import { parseJson } from '../send-outcome.ts';
import { callTwilio, mediaAddress } from './call-twilio.ts';
import type { Form } from './form.ts';
import type { Line } from './line.ts';
import type { TwilioOptions } from './options.ts';
import { readMessages } from './read-messages.ts';

/** The most that Twilio gives at once, and how many such pages are read before the list counts as not to be had. */
const PAGE = '1000';
const MOST_PAGES = 100;

const page = z.object({
  messages: z.array(z.unknown()),
  next_page_uri: z.string().nullish(),
});
const listed = z.object({
  sid: z.string().min(1),
  direction: z.literal('inbound'),
  from: z.string(),
  to: z.string(),
  body: z.string().nullish(),
  num_media: z.coerce.number().catch(0),
  date_created: z.string().nullish(),
});
const media = z.object({
  media_list: z.array(z.object({ sid: z.string(), content_type: z.string().catch('') })),
});

type Listed = z.infer<typeof listed>;

/**
 * What people wrote to this line since then, by Twilio's own list, under the keys that its webhooks have. Buttons and
 * positions are not in that list: of them the words come. `undefined` when the list could not be had to its end.
 */
export async function listMissed(
  options: TwilioOptions,
  line: Line,
  own: readonly Address[],
  since: Date,
): Promise<readonly Incoming[] | undefined> {
  // Twilio's filter knows whole days.
  const query = { To: line.from, 'DateSent>': since.toISOString().slice(0, 10), PageSize: PAGE };
  const found: Incoming[] = [];
  let ask: Parameters<typeof callTwilio>[1] = { query };
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const call = await callTwilio(options, ask);
    if (call.kind !== 'answered' || call.status !== 200) return undefined;
    const { success, data } = page.safeParse(parseJson(call.text));
    if (!success) return undefined;
    for (const raw of data.messages) {
      const one = listed.safeParse(raw).data;
      if (one === undefined || createdAt(one) < since) continue;
      const form = await formOf(options, one);
      if (form === undefined) return undefined;
      const read = readMessages(form, own, createdAt(one));
      if (read.ok) found.push(...read.value);
    }
    if (!data.next_page_uri) return found.toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
    ask = { path: data.next_page_uri };
  }
  return undefined;
}

/** A message without a date that can be read counts as recent: the key says whether it is known. */
function createdAt({ date_created }: Listed): Date {
  const time = Date.parse(date_created ?? '');
  return Number.isNaN(time) ? new Date() : new Date(time);
}

/** A message of the list as its webhook would have told it. */
async function formOf(options: TwilioOptions, message: Listed): Promise<Form | undefined> {
  const { sid, from, to, body, num_media: count } = message;
  const fields: Record<string, string> = {
    MessageSid: sid,
    From: from,
    To: to,
    Body: body ?? '',
    NumMedia: String(count),
  };
  if (count > 0) {
    const call = await callTwilio(options, { message: sid });
    const { data } = media.safeParse(parseJson(call.kind === 'answered' ? call.text : ''));
    if (data === undefined) return undefined;
    for (const [index, { sid: medium, content_type: type }] of data.media_list.entries()) {
      fields[`MediaUrl${index}`] = mediaAddress(options, sid, medium);
      fields[`MediaContentType${index}`] = type;
    }
  }
  return new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
}
